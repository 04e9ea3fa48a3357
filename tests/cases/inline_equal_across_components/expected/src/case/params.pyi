from typing import NotRequired, TypedDict

from . import models as m

class OfferPerDict(TypedDict, total=False):
    days: int | None

class OfferLimitDict(TypedDict):
    kind: str
    per: NotRequired[OfferPer | None]

class OrderNoteDict(TypedDict, total=False):
    text: str | None

class OfferNoteDict(TypedDict, total=False):
    text: str | None

class PersonDict(TypedDict, total=False):
    id: str | None

class ReceiptDict(TypedDict):
    id: str
    paid: NotRequired[bool | None]
    by: NotRequired[Person | None]

OfferPer = m.OfferPer | OfferPerDict
OfferLimit = m.OfferLimit | OfferLimitDict
OrderNote = m.OrderNote | OrderNoteDict
OfferNote = m.OfferNote | OfferNoteDict
Person = m.Person | PersonDict
Receipt = m.Receipt | ReceiptDict
