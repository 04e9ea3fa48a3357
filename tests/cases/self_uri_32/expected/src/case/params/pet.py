"""Dicts in place of models of the operations addPet and listPets."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict):
    name: str
    friend: NotRequired["Pet | None"]


Pet = models.Pet | PetDict
