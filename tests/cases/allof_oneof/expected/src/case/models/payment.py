"""Model Payment and what belongs to it."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ..types import By, Model


class PaymentCard(Model):
    kind: Literal["card"]
    number: str
    amount: int


class PaymentCash(Model):
    kind: Literal["cash"]
    change: int | None = None
    amount: int


Payment: TypeAlias = Annotated[
    PaymentCard | PaymentCash, By("kind", ("card",), ("cash",))
]
