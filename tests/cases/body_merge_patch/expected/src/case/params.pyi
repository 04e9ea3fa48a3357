from typing import NotRequired, TypeAlias, TypedDict

from . import models

class DoorDict(TypedDict):
    id: str
    colour: NotRequired[str | None]

class DoorPatchDict(TypedDict, total=False):
    id: str | None
    colour: str | None

Door: TypeAlias = models.Door | DoorDict
DoorPatch: TypeAlias = models.DoorPatch | DoorPatchDict
