"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
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

GET_THING: Operation[None] = Operation("GET /things/{id}")
PUT_THING = Operation(
    "PUT /things/{id}", Response("200", lambda: models.PutThingResponseBody)
)
GET_UNDECLARED = Operation("GET /undeclared/{id}", Response("204"))


class Case(Client):
    """Sloppy"""

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

    def get_thing(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return self._call(GET_THING, locals())

    async def get_thing_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return await self._call_async(GET_THING, locals())

    def put_thing(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.PutThingResponseBody:
        """PUT /things/{id}"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.PutThingResponseBody:
        """PUT /things/{id}"""
        return await self._call_async(PUT_THING, locals())

    def get_undeclared(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /undeclared/{id}"""
        return self._call(GET_UNDECLARED, locals())

    async def get_undeclared_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /undeclared/{id}"""
        return await self._call_async(GET_UNDECLARED, locals())
