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

CHAT: StreamingOperation[Stream[models.Event], AsyncStream[models.Event]] = (
    StreamingOperation(
        "POST /chat",
        Response(
            "200",
            lambda: models.Event,
            "text/event-stream",
            stream=EventStream(fields=("data",), end="[DONE]"),
        ),
    )
)


class Case(Client):
    """Stream"""

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

    def chat(self, **options: Unpack[CallOptions]) -> Stream[models.Event]:
        """POST /chat"""
        return self._call(CHAT, locals())

    async def chat_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.Event]:
        """POST /chat"""
        return await self._call_async(CHAT, locals())
