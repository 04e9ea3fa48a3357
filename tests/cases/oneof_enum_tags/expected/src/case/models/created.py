"""Model Created and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Created(Model):
    type: Literal["created"]
    id: str | None = None
