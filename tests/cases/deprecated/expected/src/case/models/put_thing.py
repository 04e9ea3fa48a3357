"""Models of the operation putThing."""

from ..types import Model


class Thing(Model):
    """Deprecated: As things were"""

    name: str | None = None
    """Deprecated."""
    title: str | None = None
