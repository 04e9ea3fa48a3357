"""Model Door and what belongs to it."""

from __future__ import annotations

from ..types import UNSET, Model, OptionalNullable


class Door(Model):
    id: str
    colour: str | None = None


class DoorPatch(Model):
    id: str | None = None
    colour: OptionalNullable[str] = UNSET
