"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.namespace import Client, streaming
from ._runtime.client.operation import (
    ClientDescription,
    Events,
    Operation,
    Response,
    Server,
)

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

EVENT: Operation[Stream[models.Event]] = Operation(
    "GET /event",
    Response(
        "200",
        lambda: models.Event,
        "text/event-stream",
        stream=Events(fields=("data", "event")),
    ),
)
UNION: Operation[Stream[models.Event | models.Done]] = Operation(
    "GET /union",
    Response(
        "200",
        lambda: models.Event | models.Done,
        "text/event-stream",
        stream=Events(fields=("data", "event"), data="either"),
    ),
)
PAYLOAD: Operation[Stream[models.Page]] = Operation(
    "GET /payload",
    Response("200", lambda: models.Page, "text/event-stream", stream=Events()),
)
NUMBERED: Operation[Stream[models.NumberedResponseEvent]] = Operation(
    "GET /numbered",
    Response(
        "200",
        lambda: models.NumberedResponseEvent,
        "text/event-stream",
        stream=Events(),
    ),
)
LISTED: Operation[Stream[models.Page]] = Operation(
    "GET /listed",
    Response("200", lambda: models.Page, "text/event-stream", stream=Events()),
)


class Case(Client):
    """Events"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def event(self, **options: Unpack[CallOptions]) -> Stream[models.Event]:
        """GET /event"""
        return self._call(EVENT, locals())

    def union(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.Event | models.Done]:
        """GET /union"""
        return self._call(UNION, locals())

    def payload(self, **options: Unpack[CallOptions]) -> Stream[models.Page]:
        """GET /payload"""
        return self._call(PAYLOAD, locals())

    def numbered(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.NumberedResponseEvent]:
        """GET /numbered"""
        return self._call(NUMBERED, locals())

    def listed(self, **options: Unpack[CallOptions]) -> Stream[models.Page]:
        """GET /listed"""
        return self._call(LISTED, locals())

    event_async = streaming(event)
    union_async = streaming(union)
    payload_async = streaming(payload)
    numbered_async = streaming(numbered)
    listed_async = streaming(listed)
