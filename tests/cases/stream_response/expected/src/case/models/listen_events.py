"""Models of the operation listenEvents."""

from __future__ import annotations

from ..types import Model
from .tick import Tick


class ListenEventsResponseEvent(Model):
    event: str | None = None
    data: Tick
