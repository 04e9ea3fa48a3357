"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.event_stream import EventStream
from .types import ServerSentEvent

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

TEXTS: StreamingOperation[Stream[ServerSentEvent], AsyncStream[ServerSentEvent]] = (
    StreamingOperation(
        "GET /text",
        Response(
            "200",
            lambda: ServerSentEvent,
            "text/event-stream",
            stream=EventStream(data="string"),
        ),
    )
)
ANYTHING: StreamingOperation[Stream[ServerSentEvent], AsyncStream[ServerSentEvent]] = (
    StreamingOperation(
        "GET /none",
        Response(
            "200",
            lambda: ServerSentEvent,
            "text/event-stream",
            stream=EventStream(data="string"),
        ),
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

    def texts(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /text"""
        return self._call(TEXTS, locals())

    async def texts_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[ServerSentEvent]:
        """GET /text"""
        return await self._call_async(TEXTS, locals())

    def anything(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /none"""
        return self._call(ANYTHING, locals())

    async def anything_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[ServerSentEvent]:
        """GET /none"""
        return await self._call_async(ANYTHING, locals())
