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
    timeout_ms=5_000,
)

FAST = Operation("GET /fast", Response("204"))
SLOW = Operation(
    "GET /slow",
    Response("204"),
    timeout_ms=60_000,
)


class Case(Client):
    """Timeouts"""

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

    def fast(self, **options: Unpack[CallOptions]) -> None:
        """GET /fast"""
        return self._call(FAST, locals())

    async def fast_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /fast"""
        return await self._call_async(FAST, locals())

    def slow(self, **options: Unpack[CallOptions]) -> None:
        """GET /slow"""
        return self._call(SLOW, locals())

    async def slow_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /slow"""
        return await self._call_async(SLOW, locals())
