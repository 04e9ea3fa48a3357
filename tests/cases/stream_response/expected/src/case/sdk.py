"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.event_stream import EventStream
from ._runtime.streams.json_lines import JsonLines

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LISTEN_EVENTS: StreamingOperation[
    Stream[models.ListenEventsResponseEvent],
    AsyncStream[models.ListenEventsResponseEvent],
] = StreamingOperation(
    "GET /events",
    Response(
        "200",
        lambda: models.ListenEventsResponseEvent,
        "text/event-stream",
        stream=EventStream(fields=("data", "event")),
    ),
)
READ_LINES: StreamingOperation[Stream[models.Tick], AsyncStream[models.Tick]] = (
    StreamingOperation(
        "GET /lines",
        Response("200", lambda: models.Tick, "application/jsonl", stream=JsonLines()),
    )
)


class Case(Client):
    """Streams"""

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call."""
        super().__init__(
            CLIENT,
            {},
            **options,
        )

    def listen_events(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.ListenEventsResponseEvent]:
        """GET /events"""
        return self._call(LISTEN_EVENTS, locals())

    async def listen_events_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.ListenEventsResponseEvent]:
        """GET /events"""
        return await self._call_async(LISTEN_EVENTS, locals())

    def read_lines(self, **options: Unpack[CallOptions]) -> Stream[models.Tick]:
        """GET /lines"""
        return self._call(READ_LINES, locals())

    async def read_lines_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Tick]:
        """GET /lines"""
        return await self._call_async(READ_LINES, locals())
