"""Models of the operation listenEvents."""

from __future__ import annotations

from ..types import Model


class ListenEventsResponseBody(Model):
    event: str | None = None
    data: str
