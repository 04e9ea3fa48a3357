"""`case.jobs`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .._runtime.client.namespace import (
    Namespace,
    asynchronous as asynchronous_,
    streaming as streaming_,
)
from .._runtime.client.operation import Events, Lines, Operation, Response
from ..types import ServerSentEvent

if TYPE_CHECKING:
    from ..types import Stream
    from ..utils import CallOptions

ASYNCHRONOUS = Operation("GET /asynchronous", Response("204"))
STREAMING: Operation[Stream[ServerSentEvent]] = Operation(
    "GET /streaming",
    Response(
        "200", lambda: ServerSentEvent, "text/event-stream", stream=Events(data="text")
    ),
)
TAIL: Operation[Stream[Any]] = Operation(
    "GET /tail", Response("200", lambda: Any, "application/jsonl", stream=Lines())
)


class Jobs(Namespace):
    def asynchronous(self, **options: Unpack[CallOptions]) -> None:
        """GET /asynchronous"""
        return self._call(ASYNCHRONOUS, locals())

    def streaming(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /streaming"""
        return self._call(STREAMING, locals())

    def tail(self, **options: Unpack[CallOptions]) -> Stream[Any]:
        """GET /tail"""
        return self._call(TAIL, locals())

    asynchronous_async = asynchronous_(asynchronous)
    streaming_async = streaming_(streaming)
    tail_async = streaming_(tail)
