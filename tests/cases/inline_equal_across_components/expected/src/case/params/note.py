"""Dicts in place of models of the operations addNote, createOffer and createOrder."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class OfferPerDict(TypedDict, total=False):
    days: int | None


class OfferLimitDict(TypedDict):
    kind: str
    per: NotRequired["OfferPer | None"]


class OrderNoteDict(TypedDict, total=False):
    text: str | None


class OfferNoteDict(TypedDict, total=False):
    text: str | None


class PersonDict(TypedDict, total=False):
    id: str | None


class ReceiptDict(TypedDict):
    id: str
    paid: NotRequired[bool | None]
    by: NotRequired["Person | None"]


OfferPer = models.OfferPer | OfferPerDict
OfferLimit = models.OfferLimit | OfferLimitDict
OrderNote = models.OrderNote | OrderNoteDict
OfferNote = models.OfferNote | OfferNoteDict
Person = models.Person | PersonDict
Receipt = models.Receipt | ReceiptDict
