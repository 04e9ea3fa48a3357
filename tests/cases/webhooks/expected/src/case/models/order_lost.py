"""Models of the webhook orderLost."""

from typing import Literal

from ..types import Model


class OrderLostRequestBody(Model):
    type: Literal["order.lost"]
    why: str
