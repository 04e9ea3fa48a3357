"""Model Cash and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Cash(Model):
    kind: Literal["cash"]
    change: int | None = None
