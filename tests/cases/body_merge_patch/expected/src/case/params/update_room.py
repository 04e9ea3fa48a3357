"""Dicts in place of models of the operation updateRoom."""

from typing import NotRequired

from typing_extensions import TypedDict

from .. import models


class DoorPatchDict(TypedDict, total=False):
    id: str | None
    colour: str | None


class DoorDict(TypedDict):
    id: str
    colour: NotRequired[str | None]


DoorPatch = models.DoorPatch | DoorPatchDict
Door = models.Door | DoorDict
