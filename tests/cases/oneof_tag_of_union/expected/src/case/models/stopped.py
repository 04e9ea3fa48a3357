"""Model Stopped and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Stopped(Model):
    event: Literal["step.stopped", "step.failed"]
