from typing import Literal, NotRequired, TypeAlias, TypedDict

from . import models

class PetDict(TypedDict):
    id: int
    name: str | None
    status: NotRequired[Literal["here", "gone"] | None]
    friend: NotRequired[Pet | None]

Pet: TypeAlias = models.Pet | PetDict
