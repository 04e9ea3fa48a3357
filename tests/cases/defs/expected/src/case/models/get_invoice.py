"""Models of the operation getInvoice."""

from ..types import Model


class InvoiceMoney(Model):
    amount: int
    currency: str = "EUR"


class Invoice(Model):
    total: InvoiceMoney
    tax: InvoiceMoney | None = None
