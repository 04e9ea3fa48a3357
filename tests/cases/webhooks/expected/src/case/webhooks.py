"""Parsers of what the API sends to you: `webhooks.name.parse(body)` checks a payload and returns a typed value."""

from __future__ import annotations

from . import models
from ._runtime.client.webhook import Webhook

__all__ = ["order_paid", "order_lost"]

order_paid: Webhook[models.OrderPaid] = Webhook("order.paid", lambda: models.OrderPaid)
"""An order was paid"""
order_lost: Webhook[models.OrderLostRequestBody] = Webhook(
    "orderLost", lambda: models.OrderLostRequestBody
)


def __dir__() -> list[str]:
    """The parsers, without what this module imports."""
    return __all__
