from typing import TypedDict

from . import models as m

class PutNullRequestBodyDict(TypedDict, total=False):
    a: str | None

class PetDict(TypedDict):
    name: str

PutNullRequestBody = m.PutNullRequestBody | PutNullRequestBodyDict
Pet = m.Pet | PetDict
