"""Dicts in place of models of the operation putPet."""

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from .. import models


class CatDict(TypedDict):
    meow: bool
    kind: NotRequired[Literal["cat"] | None]


class DogDict(TypedDict):
    bark: bool
    kind: NotRequired[Literal["dog", "puppy"] | None]


Cat = models.Cat | CatDict
Dog = models.Dog | DogDict
Pet: TypeAlias = Cat | Dog
