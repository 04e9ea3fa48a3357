"""Dicts in place of models of the operations getMaybe and putThing."""

from typing_extensions import TypedDict

from .. import models


class MaybeDict(TypedDict, total=False):
    a: str | None


class PetDict(TypedDict, total=False):
    a: str | None


Maybe = models.Maybe | MaybeDict
Pet = models.Pet | PetDict
