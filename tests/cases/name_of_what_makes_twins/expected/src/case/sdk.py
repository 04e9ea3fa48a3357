"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.json_lines import JsonLines

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.jobs import Jobs
    from .resources.streaming import Streaming
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

WATCH: StreamingOperation[Stream[Any], AsyncStream[Any]] = StreamingOperation(
    "GET /watch", Response("200", lambda: Any, "application/jsonl", stream=JsonLines())
)


class Case(Client):
    """Twins"""

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

    @cached_property
    def jobs(self) -> Jobs:
        from .resources.jobs import Jobs

        return Jobs(self)

    @cached_property
    def streaming(self) -> Streaming:
        from .resources.streaming import Streaming

        return Streaming(self)

    def watch(self, **options: Unpack[CallOptions]) -> Stream[Any]:
        """GET /watch"""
        return self._call(WATCH, locals())

    async def watch_async(self, **options: Unpack[CallOptions]) -> AsyncStream[Any]:
        """GET /watch"""
        return await self._call_async(WATCH, locals())
