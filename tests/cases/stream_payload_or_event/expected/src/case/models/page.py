"""Models of the operations listed and payload."""

from ..types import Model


class Page(Model):
    object: str | None = None
    data: list[str] | None = None
