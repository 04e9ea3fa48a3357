"""Model Event and what belongs to it."""

from __future__ import annotations

from ..types import Model


class EventData(Model):
    word: str | None = None


class Event(Model):
    data: EventData
