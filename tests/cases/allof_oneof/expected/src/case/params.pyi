from typing import Literal, NotRequired, TypeAlias, TypedDict

from . import models

class PaymentCardDict(TypedDict):
    kind: Literal["card"]
    number: str
    amount: int

class PaymentCashDict(TypedDict):
    kind: Literal["cash"]
    change: NotRequired[int | None]
    amount: int

PaymentCard: TypeAlias = models.PaymentCard | PaymentCardDict
PaymentCash: TypeAlias = models.PaymentCash | PaymentCashDict
Payment: TypeAlias = PaymentCard | PaymentCash
