"""Models that no operation uses."""

from typing import Literal

from ..types import Model


class Base(Model):
    id: str | None = None
    size: float | None = None
    state: Literal["new", "old"] | None = None
