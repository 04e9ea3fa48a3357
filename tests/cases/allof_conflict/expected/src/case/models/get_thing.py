"""Models of the operation getThing."""

from typing import Literal

from ..types import Model


class Thing(Model):
    id: str | None = None
    size: int | None = None
    state: Literal["new", "old"] | None = None
