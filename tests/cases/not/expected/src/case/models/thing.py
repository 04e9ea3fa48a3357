"""Model Thing and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import UNSET, Model


class Thing(Model):
    a: str | None = None
    b: Any = UNSET
