"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_PETS = Operation(
    "GET /pets",
    Query("cursor"),
    Response("200", lambda: models.ListPetsResponseBody),
)
LIST_OWNERS = Operation("GET /owners", Response("204"))
LIST_TOYS = Operation("GET /toys", Response("204"))


class Case(Client):
    """Pages"""

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

    def list_pets(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListPetsResponseBody:
        """GET /pets"""
        return self._call(LIST_PETS, locals())

    async def list_pets_async(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListPetsResponseBody:
        """GET /pets"""
        return await self._call_async(LIST_PETS, locals())

    def list_owners(self, **options: Unpack[CallOptions]) -> None:
        """GET /owners"""
        return self._call(LIST_OWNERS, locals())

    async def list_owners_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /owners"""
        return await self._call_async(LIST_OWNERS, locals())

    def list_toys(self, **options: Unpack[CallOptions]) -> None:
        """GET /toys"""
        return self._call(LIST_TOYS, locals())

    async def list_toys_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /toys"""
        return await self._call_async(LIST_TOYS, locals())
