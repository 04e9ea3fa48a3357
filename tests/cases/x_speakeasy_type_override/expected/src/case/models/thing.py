"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import UNSET, Model
from .blob import Blob


class Thing(Model):
    payload: Any = UNSET
    name: str | None = None
    whole: Blob = UNSET
    part: Any = UNSET
