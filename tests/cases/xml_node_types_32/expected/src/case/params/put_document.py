"""Dicts in place of models of the operation putDocument."""

from typing_extensions import TypedDict

from .. import models


class PlaceDict(TypedDict, total=False):
    x: int | None
    y: int | None


Place = models.Place | PlaceDict
