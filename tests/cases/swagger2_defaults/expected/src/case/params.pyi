from typing import TypeAlias, TypedDict

from . import models

class AddPetRequestBodyDict(TypedDict):
    name: str

AddPetRequestBody: TypeAlias = models.AddPetRequestBody | AddPetRequestBodyDict
