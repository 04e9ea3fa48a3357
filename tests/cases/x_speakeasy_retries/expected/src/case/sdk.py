"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response
from .utils import BackoffStrategy, RetryConfig

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
    retries=RetryConfig(
        "backoff",
        BackoffStrategy(100, 2_000, 2, 10_000),
        False,
        status_codes=("429", "5XX"),
    ),
)

INHERITED = Operation("GET /a", Response("204"))
OWN = Operation(
    "GET /b",
    Response("204"),
    retries=RetryConfig(
        "backoff",
        BackoffStrategy(500, 60_000, 1.5, 3_600_000),
        True,
        status_codes=("503",),
    ),
)
NEVER = Operation(
    "GET /c",
    Response("204"),
    retries=RetryConfig("none"),
)


class Case(Client):
    """Retries"""

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

    def inherited(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(INHERITED, locals())

    async def inherited_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return await self._call_async(INHERITED, locals())

    def own(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(OWN, locals())

    async def own_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return await self._call_async(OWN, locals())

    def never(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(NEVER, locals())

    async def never_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return await self._call_async(NEVER, locals())
