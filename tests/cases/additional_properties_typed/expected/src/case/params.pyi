from typing import TypedDict

from . import models as m

class PetDict(TypedDict, total=False):
    name: str | None

class MapsInlineValueDict(TypedDict, total=False):
    x: float | None

Pet = m.Pet | PetDict
MapsInlineValue = m.MapsInlineValue | MapsInlineValueDict
