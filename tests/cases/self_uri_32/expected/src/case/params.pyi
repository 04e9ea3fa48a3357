from typing import NotRequired, TypedDict

from . import models as m

class PetDict(TypedDict):
    name: str
    friend: NotRequired[Pet | None]

Pet = m.Pet | PetDict
