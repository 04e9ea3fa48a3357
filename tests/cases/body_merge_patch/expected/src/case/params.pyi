from typing import NotRequired, TypedDict

from . import models as m

class DoorPatchDict(TypedDict, total=False):
    id: str | None
    colour: str | None

class DoorDict(TypedDict):
    id: str
    colour: NotRequired[str | None]

DoorPatch = m.DoorPatch | DoorPatchDict
Door = m.Door | DoorDict
