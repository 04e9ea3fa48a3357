from typing import Literal, NotRequired, TypedDict

from . import models as m

class PaymentCardDict(TypedDict):
    kind: Literal["card"]
    number: str
    amount: int

class PaymentCashDict(TypedDict):
    kind: Literal["cash"]
    change: NotRequired[int | None]
    amount: int

PaymentCard = m.PaymentCard | PaymentCardDict
PaymentCash = m.PaymentCash | PaymentCashDict
Payment = PaymentCard | PaymentCash
