"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LISTEN_EVENTS: Operation[str] = Operation(
    id="listenEvents",
    method="GET",
    path="/events",
    responses=(Response("200", "text/event-stream", lambda: str),),
)

READ_LINES: Operation[bytes] = Operation(
    id="readLines",
    method="GET",
    path="/lines",
    responses=(Response("200", "application/jsonl", lambda: bytes),),
)


class Case(Client):
    """Streams"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def listen_events(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """GET /events"""
        return self._call(LISTEN_EVENTS, locals())

    listen_events_async = asynchronous(listen_events)

    def read_lines(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """GET /lines"""
        return self._call(READ_LINES, locals())

    read_lines_async = asynchronous(read_lines)
