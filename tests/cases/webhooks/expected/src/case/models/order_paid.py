"""Model OrderPaid and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class OrderPaid(Model):
    type: Literal["order.paid"]
    amount: int
