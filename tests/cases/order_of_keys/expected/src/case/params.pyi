from typing import Literal, TypeAlias, TypedDict

from . import models

class CatDict(TypedDict):
    kind: Literal["cat"]
    act: Literal["mew"]

class DogDict(TypedDict):
    act: Literal["bark"]
    kind: Literal["dog"]

Cat: TypeAlias = models.Cat | CatDict
Dog: TypeAlias = models.Dog | DogDict
