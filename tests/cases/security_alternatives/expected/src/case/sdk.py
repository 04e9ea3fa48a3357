"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.schemes import ApiKey, Bearer
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.auth.credentials import Credential
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com"),),
    schemes={
        "token": Bearer(argument="token", env="CASE_TOKEN"),
        "id": ApiKey("X-Id", "header", argument="id", env="CASE_ID"),
        "secret": ApiKey("X-Secret", "header", argument="secret", env="CASE_SECRET"),
    },
    security=(("token",), ("id", "secret")),
)

INHERITED = Operation("GET /inherited", Response("204"))
AGAIN = Operation("GET /again", Response("204"))
BOTH = Operation(
    "GET /both",
    Response("204"),
    security=(("id", "secret"),),
)
NONE = Operation(
    "GET /none",
    Response("204"),
    security=(),
)
OPTIONAL = Operation(
    "GET /optional",
    Response("204"),
    security=((), ("token",)),
)
UNKNOWN = Operation(
    "GET /unknown",
    Response("204"),
    security=(),
)


class Case(Client):
    """Alternatives"""

    def __init__(
        self,
        token: Credential | None = None,
        id: Credential | None = None,
        secret: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            token: The token that is sent as `Authorization: Bearer ...`. Read from CASE_TOKEN by default.
            id: The key that is sent as the header `X-Id`. Read from CASE_ID by default.
            secret: The key that is sent as the header `X-Secret`. Read from CASE_SECRET by default.
        """
        super().__init__(
            CLIENT,
            {"token": token, "id": id, "secret": secret},
            **options,
        )

    def inherited(self, **options: Unpack[CallOptions]) -> None:
        """GET /inherited"""
        return self._call(INHERITED, locals())

    async def inherited_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /inherited"""
        return await self._call_async(INHERITED, locals())

    def again(self, **options: Unpack[CallOptions]) -> None:
        """GET /again"""
        return self._call(AGAIN, locals())

    async def again_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /again"""
        return await self._call_async(AGAIN, locals())

    def both(self, **options: Unpack[CallOptions]) -> None:
        """GET /both"""
        return self._call(BOTH, locals())

    async def both_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /both"""
        return await self._call_async(BOTH, locals())

    def none(self, **options: Unpack[CallOptions]) -> None:
        """GET /none"""
        return self._call(NONE, locals())

    async def none_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /none"""
        return await self._call_async(NONE, locals())

    def optional(self, **options: Unpack[CallOptions]) -> None:
        """GET /optional"""
        return self._call(OPTIONAL, locals())

    async def optional_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /optional"""
        return await self._call_async(OPTIONAL, locals())

    def unknown(self, **options: Unpack[CallOptions]) -> None:
        """GET /unknown"""
        return self._call(UNKNOWN, locals())

    async def unknown_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /unknown"""
        return await self._call_async(UNKNOWN, locals())
