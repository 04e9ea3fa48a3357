from typing import Literal, NotRequired, TypeAlias, TypedDict

from . import models

class CatDict(TypedDict):
    meow: bool
    kind: NotRequired[Literal["cat"] | None]

class DogDict(TypedDict):
    bark: bool
    kind: NotRequired[Literal["dog", "puppy"] | None]

Cat: TypeAlias = models.Cat | CatDict
Dog: TypeAlias = models.Dog | DogDict
Pet: TypeAlias = Cat | Dog
