from typing import NotRequired, TypeAlias, TypedDict

from . import models

class PetDict(TypedDict):
    name: str
    friend: NotRequired[Pet | None]

Pet: TypeAlias = models.Pet | PetDict
