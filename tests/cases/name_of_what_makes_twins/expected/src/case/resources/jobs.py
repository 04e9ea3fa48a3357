"""`case.jobs`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation, StreamingOperation
from .._runtime.response.declared_response import Response
from .._runtime.streams.event_stream import EventStream
from .._runtime.streams.json_lines import JsonLines
from ..types import ServerSentEvent

if TYPE_CHECKING:
    from ..types import AsyncStream, Stream
    from ..utils import CallOptions

ASYNCHRONOUS = Operation("GET /asynchronous", Response("204"))
STREAMING: StreamingOperation[Stream[ServerSentEvent], AsyncStream[ServerSentEvent]] = (
    StreamingOperation(
        "GET /streaming",
        Response(
            "200",
            lambda: ServerSentEvent,
            "text/event-stream",
            stream=EventStream(data="string"),
        ),
    )
)
TAIL: StreamingOperation[Stream[Any], AsyncStream[Any]] = StreamingOperation(
    "GET /tail", Response("200", lambda: Any, "application/jsonl", stream=JsonLines())
)


class Jobs(Namespace):
    def asynchronous(self, **options: Unpack[CallOptions]) -> None:
        """GET /asynchronous"""
        return self._call(ASYNCHRONOUS, locals())

    async def asynchronous_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /asynchronous"""
        return await self._call_async(ASYNCHRONOUS, locals())

    def streaming(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /streaming"""
        return self._call(STREAMING, locals())

    async def streaming_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[ServerSentEvent]:
        """GET /streaming"""
        return await self._call_async(STREAMING, locals())

    def tail(self, **options: Unpack[CallOptions]) -> Stream[Any]:
        """GET /tail"""
        return self._call(TAIL, locals())

    async def tail_async(self, **options: Unpack[CallOptions]) -> AsyncStream[Any]:
        """GET /tail"""
        return await self._call_async(TAIL, locals())
