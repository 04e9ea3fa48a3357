"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.schemes import ApiKey, Bearer
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.namespace import asynchronous
from ._runtime.client.operation import Operation
from ._runtime.response.response import Response

if TYPE_CHECKING:
    from ._runtime.auth.schemes import Credential
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
        """Each credential is a text or a function that returns one, or is read from the environment.

        Args:
            bearer_auth: The token that is sent as `Authorization: Bearer ...`. (CASE_BEARER_AUTH)
            unused: The key that is sent as the header `X-Unused`. (CASE_UNUSED)
        """
        super().__init__(
            CLIENT, {"bearer_auth": bearer_auth, "unused": unused}, **options
        )

    def ping(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return self._call(PING, locals())

    ping_async = asynchronous(ping)
