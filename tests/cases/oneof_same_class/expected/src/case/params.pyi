from typing import TypeAlias, TypedDict

from . import models

class CatDict(TypedDict):
    kind: str

Cat: TypeAlias = models.Cat | CatDict
Pet: TypeAlias = Cat | Tiger
Tiger: TypeAlias = Cat
