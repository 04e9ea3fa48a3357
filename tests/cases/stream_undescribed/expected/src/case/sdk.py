"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.namespace import Client, streaming
from ._runtime.client.operation import (
    ClientDescription,
    Events,
    Operation,
    Response,
    Server,
)
from .types import ServerSentEvent

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

TEXTS: Operation[Stream[ServerSentEvent]] = Operation(
    "GET /text",
    Response(
        "200", lambda: ServerSentEvent, "text/event-stream", stream=Events(data="text")
    ),
)
ANYTHING: Operation[Stream[ServerSentEvent]] = Operation(
    "GET /none",
    Response(
        "200", lambda: ServerSentEvent, "text/event-stream", stream=Events(data="text")
    ),
)


class Case(Client):
    """Events"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def texts(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /text"""
        return self._call(TEXTS, locals())

    def anything(self, **options: Unpack[CallOptions]) -> Stream[ServerSentEvent]:
        """GET /none"""
        return self._call(ANYTHING, locals())

    texts_async = streaming(texts)
    anything_async = streaming(anything)
