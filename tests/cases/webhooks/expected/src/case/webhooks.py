"""What the API sends to you: `webhooks.name.parse(body)` checks and types a payload."""

from __future__ import annotations

from . import models
from ._runtime.client.webhook import Webhook

order_paid: Webhook[models.OrderPaid] = Webhook("order.paid", lambda: models.OrderPaid)
"""An order was paid"""
order_lost: Webhook[models.OrderLostRequestBody] = Webhook(
    "orderLost", lambda: models.OrderLostRequestBody
)
