from typing import TypedDict

from . import models as m

class CatDict(TypedDict):
    kind: str

Cat = m.Cat | CatDict
Tiger = Cat
Pet = Cat | Tiger
