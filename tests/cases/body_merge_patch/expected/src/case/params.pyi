from typing import NotRequired, TypedDict

from . import models as m

class DoorDict(TypedDict):
    id: str
    colour: NotRequired[str | None]

class DoorPatchDict(TypedDict, total=False):
    id: str | None
    colour: str | None

Door = m.Door | DoorDict
DoorPatch = m.DoorPatch | DoorPatchDict
