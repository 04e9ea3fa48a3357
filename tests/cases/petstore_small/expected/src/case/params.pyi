from typing import Literal, NotRequired, TypedDict

from . import models as m

class PetDict(TypedDict):
    id: int
    name: str | None
    status: NotRequired[Literal["here", "gone"] | None]
    friend: NotRequired[Pet | None]

Pet = m.Pet | PetDict
