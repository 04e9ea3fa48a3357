"""Model Room and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .door import Door


class Room(Model):
    name: str | None = None
    door: Door
