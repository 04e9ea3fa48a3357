from typing import TypedDict

from . import models as m

class MapsInlineValueDict(TypedDict, total=False):
    x: float | None

class PetDict(TypedDict, total=False):
    name: str | None

MapsInlineValue = m.MapsInlineValue | MapsInlineValueDict
Pet = m.Pet | PetDict
