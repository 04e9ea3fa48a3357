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
        """Each credential is a text or a function that returns one, or is read from the environment.

        Args:
            token: The token that is sent as `Authorization: Bearer ...`. (CASE_TOKEN)
            id: The key that is sent as the header `X-Id`. (CASE_ID)
            secret: The key that is sent as the header `X-Secret`. (CASE_SECRET)
        """
        super().__init__(
            CLIENT, {"token": token, "id": id, "secret": secret}, **options
        )

    def inherited(self, **options: Unpack[CallOptions]) -> None:
        """GET /inherited"""
        return self._call(INHERITED, locals())

    def again(self, **options: Unpack[CallOptions]) -> None:
        """GET /again"""
        return self._call(AGAIN, locals())

    def both(self, **options: Unpack[CallOptions]) -> None:
        """GET /both"""
        return self._call(BOTH, locals())

    def none(self, **options: Unpack[CallOptions]) -> None:
        """GET /none"""
        return self._call(NONE, locals())

    def optional(self, **options: Unpack[CallOptions]) -> None:
        """GET /optional"""
        return self._call(OPTIONAL, locals())

    def unknown(self, **options: Unpack[CallOptions]) -> None:
        """GET /unknown"""
        return self._call(UNKNOWN, locals())

    inherited_async = asynchronous(inherited)
    again_async = asynchronous(again)
    both_async = asynchronous(both)
    none_async = asynchronous(none)
    optional_async = asynchronous(optional)
    unknown_async = asynchronous(unknown)
