"""Model InvoiceMoney and what belongs to it."""

from __future__ import annotations

from ..types import Model


class InvoiceMoney(Model):
    amount: int
    currency: str = "EUR"
