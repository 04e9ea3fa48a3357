"""Dicts in place of models of the operation pay."""

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from .. import models


class PaymentCardDict(TypedDict):
    kind: Literal["card"]
    number: str
    amount: int


class PaymentCashDict(TypedDict):
    kind: Literal["cash"]
    change: NotRequired[int | None]
    amount: int


PaymentCard = models.PaymentCard | PaymentCardDict
PaymentCash = models.PaymentCash | PaymentCashDict
Payment: TypeAlias = PaymentCard | PaymentCash
