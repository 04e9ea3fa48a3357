"""Models of the operation chat."""

from ..types import Model


class EventData(Model):
    word: str | None = None


class Event(Model):
    data: EventData
