from typing import NotRequired, TypedDict

from . import models as m

class OrderNoteDict(TypedDict, total=False):
    text: str | None

class OfferPerDict(TypedDict, total=False):
    days: int | None

class OfferLimitDict(TypedDict):
    kind: str
    per: NotRequired[OfferPer | None]

class OfferNoteDict(TypedDict, total=False):
    text: str | None

class PersonDict(TypedDict, total=False):
    id: str | None

class ReceiptDict(TypedDict):
    id: str
    paid: NotRequired[bool | None]
    by: NotRequired[Person | None]

OrderNote = m.OrderNote | OrderNoteDict
OfferPer = m.OfferPer | OfferPerDict
OfferLimit = m.OfferLimit | OfferLimitDict
OfferNote = m.OfferNote | OfferNoteDict
Person = m.Person | PersonDict
Receipt = m.Receipt | ReceiptDict
