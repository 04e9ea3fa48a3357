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
        "Bearer Auth": Bearer(argument="bearer_auth", env="CASE_BEARER_AUTH"),
        "unused": ApiKey("X-Unused", "header", argument="unused", env="CASE_UNUSED"),
    },
    security=(("Bearer Auth",),),
)

PING = Operation("GET /ping", Response("204"))


class Case(Client):
    """Key"""

    def __init__(
        self,
        bearer_auth: Credential | None = None,
        unused: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            bearer_auth: The token that is sent as `Authorization: Bearer ...`. Read from CASE_BEARER_AUTH by default.
            unused: The key that is sent as the header `X-Unused`. Read from CASE_UNUSED by default.
        """
        super().__init__(
            CLIENT,
            {"bearer_auth": bearer_auth, "unused": unused},
            **options,
        )

    def ping(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return self._call(PING, locals())

    async def ping_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return await self._call_async(PING, locals())
