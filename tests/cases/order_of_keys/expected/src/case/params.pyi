from typing import Literal, TypeAlias, TypedDict

from . import models

class DogDict(TypedDict):
    act: Literal["bark"]
    kind: Literal["dog"]

Dog: TypeAlias = models.Dog | DogDict
