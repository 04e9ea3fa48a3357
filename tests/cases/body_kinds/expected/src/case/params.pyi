from typing import TypedDict

from . import models as m

class PetDict(TypedDict):
    name: str

class PutNullRequestBodyDict(TypedDict, total=False):
    a: str | None

Pet = m.Pet | PetDict
PutNullRequestBody = m.PutNullRequestBody | PutNullRequestBodyDict
