"""Model Bag and what belongs to it."""

from __future__ import annotations

from ..types import OpenModel
from .closed import Closed
from .free import Free
from .silent import Silent


class Bag(OpenModel):
    id: str
    free: Free | None = None
    closed: Closed | None = None
    silent: Silent | None = None
    __pydantic_extra__: dict[str, int]
