"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from ._runtime.client.namespace import Client, streaming as streaming_
from ._runtime.client.operation import (
    ClientDescription,
    Lines,
    Operation,
    Response,
    Server,
)

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.jobs import Jobs
    from .resources.streaming import StreamingNamespace
    from .types import Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

WATCH: Operation[Stream[Any]] = Operation(
    "GET /watch", Response("200", lambda: Any, "application/jsonl", stream=Lines())
)


class Case(Client):
    """Twins"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    @cached_property
    def jobs(self) -> Jobs:
        from .resources.jobs import Jobs

        return Jobs(self)

    @cached_property
    def streaming(self) -> StreamingNamespace:
        from .resources.streaming import StreamingNamespace

        return StreamingNamespace(self)

    def watch(self, **options: Unpack[CallOptions]) -> Stream[Any]:
        """GET /watch"""
        return self._call(WATCH, locals())

    watch_async = streaming_(watch)
