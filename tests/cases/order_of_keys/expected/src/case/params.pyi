from typing import Literal, TypedDict

from . import models as m

class CatDict(TypedDict):
    kind: Literal["cat"]
    act: Literal["mew"]

class DogDict(TypedDict):
    act: Literal["bark"]
    kind: Literal["dog"]

Cat = m.Cat | CatDict
Dog = m.Dog | DogDict
