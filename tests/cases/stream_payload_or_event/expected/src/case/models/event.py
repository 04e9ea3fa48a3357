"""Models of the operations event and union."""

from typing import Literal

from ..types import Model


class EventData(Model):
    at: int | None = None


class Event(Model):
    event: Literal["tick"] | None = None
    data: EventData
