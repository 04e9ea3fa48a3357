"""Models of the operations createSeat and replaceSeat."""

from ..types import Model


class Place(Model):
    letter: str | None = None
    number: int | None = None


class ReplaceSeatRequestBody(Model):
    row: Place | None = None


class CreateSeatRow(Model):
    letter: str | None = None
    number: int | None = None


class CreateSeatRequestBody(Model):
    row: CreateSeatRow | None = None
