"""Model RoomUpdate and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable
from .door import Door, DoorPatch


class RoomUpdate(Model):
    name: OptionalNullable[str] = UNSET
    door: OptionalNullable[DoorPatch] = UNSET
    keys: OptionalNullable[dict[str, DoorPatch | None]] = UNSET
    windows: OptionalNullable[list[Door]] = UNSET
