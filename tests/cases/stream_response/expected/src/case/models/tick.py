"""Models of the operations listenEvents and readLines."""

from ..types import Model


class Tick(Model):
    at: int | None = None


class ListenEventsResponseEvent(Model):
    event: str | None = None
    data: Tick
