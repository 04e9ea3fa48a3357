"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.event_stream import EventStream

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

EVENT: StreamingOperation[Stream[models.Event], AsyncStream[models.Event]] = (
    StreamingOperation(
        "GET /event",
        Response(
            "200",
            lambda: models.Event,
            "text/event-stream",
            stream=EventStream(fields=("data", "event")),
        ),
    )
)
UNION: StreamingOperation[
    Stream[models.Event | models.Done], AsyncStream[models.Event | models.Done]
] = StreamingOperation(
    "GET /union",
    Response(
        "200",
        lambda: models.Event | models.Done,
        "text/event-stream",
        stream=EventStream(fields=("data", "event"), data="either"),
    ),
)
PAYLOAD: StreamingOperation[Stream[models.Page], AsyncStream[models.Page]] = (
    StreamingOperation(
        "GET /payload",
        Response("200", lambda: models.Page, "text/event-stream", stream=EventStream()),
    )
)
NUMBERED: StreamingOperation[
    Stream[models.NumberedResponseEvent], AsyncStream[models.NumberedResponseEvent]
] = StreamingOperation(
    "GET /numbered",
    Response(
        "200",
        lambda: models.NumberedResponseEvent,
        "text/event-stream",
        stream=EventStream(),
    ),
)
LISTED: StreamingOperation[Stream[models.Page], AsyncStream[models.Page]] = (
    StreamingOperation(
        "GET /listed",
        Response("200", lambda: models.Page, "text/event-stream", stream=EventStream()),
    )
)


class Case(Client):
    """Events"""

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

    def event(self, **options: Unpack[CallOptions]) -> Stream[models.Event]:
        """GET /event"""
        return self._call(EVENT, locals())

    async def event_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Event]:
        """GET /event"""
        return await self._call_async(EVENT, locals())

    def union(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.Event | models.Done]:
        """GET /union"""
        return self._call(UNION, locals())

    async def union_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Event | models.Done]:
        """GET /union"""
        return await self._call_async(UNION, locals())

    def payload(self, **options: Unpack[CallOptions]) -> Stream[models.Page]:
        """GET /payload"""
        return self._call(PAYLOAD, locals())

    async def payload_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Page]:
        """GET /payload"""
        return await self._call_async(PAYLOAD, locals())

    def numbered(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.NumberedResponseEvent]:
        """GET /numbered"""
        return self._call(NUMBERED, locals())

    async def numbered_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.NumberedResponseEvent]:
        """GET /numbered"""
        return await self._call_async(NUMBERED, locals())

    def listed(self, **options: Unpack[CallOptions]) -> Stream[models.Page]:
        """GET /listed"""
        return self._call(LISTED, locals())

    async def listed_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Page]:
        """GET /listed"""
        return await self._call_async(LISTED, locals())
