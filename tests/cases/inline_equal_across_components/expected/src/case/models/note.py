"""Models of the operations addNote, createOffer and createOrder."""

from typing import Annotated, TypeAlias

from pydantic import Field

from ..types import By, Model


class OfferPer(Model):
    """a span"""

    days: Annotated[int, Field(ge=1)] | None = None


class OfferLimit(Model):
    kind: str
    per: OfferPer | None = None


class OrderNote(Model):
    """seen by all"""

    text: str | None = None


class Order(Model):
    limit: OfferLimit | None = None
    note: OrderNote | None = None


class OfferNote(Model):
    """seen by nobody"""

    text: str | None = None


class Person(Model):
    id: str | None = None


class Receipt(Model):
    id: str
    paid: bool | None = None
    by: Person | None = None


class Offer(Model):
    limit: OfferLimit | None = None
    per: OfferPer | None = None
    note: OfferNote | None = None
    status: Receipt | None = None


class Bill(Model):
    id: str
    paid: bool | None = None
    by: Person | None = None


class Other(Model):
    kind: str
    bills: list[Bill] | None = None


Reply: TypeAlias = Annotated[
    OfferLimit | Other, By("kind", ("order", "offer"), ("other",))
]
"""what two properties that are one class are tags of"""


class Note(Model):
    text: str
    """what is noted"""
    by: str | None = None


class TicketBy(Model):
    id: str | None = None


class Ticket(Model):
    id: str
    paid: bool | None = None
    by: TicketBy | None = None
