"""Models of the operation listenEvents."""

from ..types import Model
from .tick import Tick


class ListenEventsResponseEvent(Model):
    event: str | None = None
    data: Tick
