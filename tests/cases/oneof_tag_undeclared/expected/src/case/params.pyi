from typing import Literal, NotRequired, TypedDict

from . import models as m

class CatDict(TypedDict):
    meow: bool
    kind: NotRequired[Literal["cat"] | None]

class DogDict(TypedDict):
    bark: bool
    kind: NotRequired[Literal["dog", "puppy"] | None]

Cat = m.Cat | CatDict
Dog = m.Dog | DogDict
Pet = Cat | Dog
