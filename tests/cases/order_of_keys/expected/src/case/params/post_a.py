"""Dicts in place of models of the operation postA."""

from typing import Literal

from typing_extensions import TypedDict

from .. import models


class CatDict(TypedDict):
    kind: Literal["cat"]
    act: Literal["mew"]


class DogDict(TypedDict):
    act: Literal["bark"]
    kind: Literal["dog"]


Cat = models.Cat | CatDict
Dog = models.Dog | DogDict
