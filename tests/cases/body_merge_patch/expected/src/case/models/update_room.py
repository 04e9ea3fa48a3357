"""Models of the operation updateRoom."""

from ..types import UNSET, Model, OptionalNullable


class DoorPatch(Model):
    id: str | None = None
    colour: OptionalNullable[str] = UNSET


class Door(Model):
    id: str
    colour: str | None = None


class RoomUpdate(Model):
    name: OptionalNullable[str] = UNSET
    door: OptionalNullable[DoorPatch] = UNSET
    keys: OptionalNullable[dict[str, DoorPatch | None]] = UNSET
    windows: OptionalNullable[list[Door]] = UNSET


class Room(Model):
    name: str | None = None
    door: Door
