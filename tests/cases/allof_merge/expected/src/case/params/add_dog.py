"""Dicts in place of models of the operation addDog."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class AnimalDict(TypedDict):
    name: str
    legs: NotRequired[int | None]


Animal = models.Animal | AnimalDict
