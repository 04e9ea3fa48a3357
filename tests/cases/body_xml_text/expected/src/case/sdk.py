"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_FEED = Operation(
    "POST /feed",
    Body(lambda: str | bytes, "application/xml", argument="body"),
    Response("200", lambda: str, "application/rss+xml"),
)


class Case(Client):
    """XML"""

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

    def add_feed(
        self,
        *,
        body: str | FileInput,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /feed"""
        return self._call(ADD_FEED, locals())

    async def add_feed_async(
        self,
        *,
        body: str | FileInput,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /feed"""
        return await self._call_async(ADD_FEED, locals())
