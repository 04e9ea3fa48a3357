"""Model Invoice and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .invoice_money import InvoiceMoney


class Invoice(Model):
    total: InvoiceMoney
    tax: InvoiceMoney | None = None
