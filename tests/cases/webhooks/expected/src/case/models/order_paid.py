"""Models of the webhook order.paid."""

from typing import Literal

from ..types import Model


class OrderPaid(Model):
    type: Literal["order.paid"]
    amount: int
