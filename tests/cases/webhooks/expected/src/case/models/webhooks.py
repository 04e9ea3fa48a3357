"""Models of the webhooks order.paid and orderLost."""

from typing import Literal

from ..types import Model


class OrderPaid(Model):
    type: Literal["order.paid"]
    amount: int


class OrderLostRequestBody(Model):
    type: Literal["order.lost"]
    why: str
