"""Models of the operation pay."""

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


Payment: TypeAlias = Annotated[PaymentCard | PaymentCash, By("kind")]
