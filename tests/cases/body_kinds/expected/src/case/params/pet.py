"""Dicts in place of models of the operations putList, putNull and putUnion."""

from typing_extensions import TypedDict

from .. import models


class PetDict(TypedDict):
    name: str


class PutNullRequestBodyDict(TypedDict, total=False):
    a: str | None


Pet = models.Pet | PetDict
PutNullRequestBody = models.PutNullRequestBody | PutNullRequestBodyDict
