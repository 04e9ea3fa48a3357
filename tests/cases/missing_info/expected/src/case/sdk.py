"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PING = Operation("GET /ping", Response("204"))


class Case(Client):
    """Case"""

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

    def ping(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return self._call(PING, locals())

    async def ping_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return await self._call_async(PING, locals())
