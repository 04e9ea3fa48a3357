"""Model Thing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Thing(Model):
    """Deprecated: As things were"""

    name: str | None = None
    """Deprecated."""
    title: str | None = None
