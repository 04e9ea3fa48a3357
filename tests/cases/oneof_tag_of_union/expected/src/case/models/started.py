"""Model Started and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Started(Model):
    event: Literal["step.started"]
    at: int | None = None
