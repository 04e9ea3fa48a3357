from typing import TypedDict

from . import models as m

class CatDict(TypedDict):
    kind: str

Cat = m.Cat | CatDict
Pet = Cat | Tiger
Tiger = Cat
