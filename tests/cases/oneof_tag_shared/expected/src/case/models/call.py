"""Model Call and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Call(Model):
    type: Literal["call"]
    name: str | None = None
