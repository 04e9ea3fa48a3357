from typing import TypeAlias, TypedDict

from . import models

class PetDict(TypedDict):
    name: str

class PutNullRequestBodyDict(TypedDict, total=False):
    a: str | None

Pet: TypeAlias = models.Pet | PetDict
PutNullRequestBody: TypeAlias = models.PutNullRequestBody | PutNullRequestBodyDict
