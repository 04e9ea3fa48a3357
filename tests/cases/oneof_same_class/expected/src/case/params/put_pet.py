"""Dicts in place of models of the operation putPet."""

from typing import TypeAlias

from typing_extensions import TypedDict

from .. import models


class CatDict(TypedDict):
    kind: str


Cat = models.Cat | CatDict
Tiger: TypeAlias = Cat
Pet: TypeAlias = Cat | Tiger
