from typing import TypeAlias, TypedDict

from . import models

class MapsInlineValueDict(TypedDict, total=False):
    x: float | None

class PetDict(TypedDict, total=False):
    name: str | None

MapsInlineValue: TypeAlias = models.MapsInlineValue | MapsInlineValueDict
Pet: TypeAlias = models.Pet | PetDict
