from typing import TypedDict

from . import models as m

class AddPetRequestBodyDict(TypedDict):
    name: str

AddPetRequestBody = m.AddPetRequestBody | AddPetRequestBodyDict
