"""Model OrderLostRequestBody and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class OrderLostRequestBody(Model):
    type: Literal["order.lost"]
    why: str
