"""Model Event and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class EventData(Model):
    at: int | None = None


class Event(Model):
    event: Literal["tick"] | None = None
    data: EventData
