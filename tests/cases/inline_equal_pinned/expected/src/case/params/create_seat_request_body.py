"""Dicts in place of models of the operations createSeat and replaceSeat."""

from typing_extensions import TypedDict

from .. import models


class PlaceDict(TypedDict, total=False):
    letter: str | None
    number: int | None


class CreateSeatRowDict(TypedDict, total=False):
    letter: str | None
    number: int | None


Place = models.Place | PlaceDict
CreateSeatRow = models.CreateSeatRow | CreateSeatRowDict
