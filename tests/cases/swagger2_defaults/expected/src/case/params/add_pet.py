"""Dicts in place of models of the operation addPet."""

from typing_extensions import TypedDict

from .. import models


class AddPetRequestBodyDict(TypedDict):
    name: str


AddPetRequestBody = models.AddPetRequestBody | AddPetRequestBodyDict
