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

LIST_GET_CATS = Operation(
    "GET /cats", Response("200", lambda: models.ListGetCatsResponseBody)
)
LIST_GET_DOGS = Operation(
    "GET /dogs", Response("200", lambda: models.ListGetDogsResponseBody)
)


class Case(Client):
    """Twins"""

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

    def list_get_cats(
        self, **options: Unpack[CallOptions]
    ) -> models.ListGetCatsResponseBody:
        """GET /cats"""
        return self._call(LIST_GET_CATS, locals())

    async def list_get_cats_async(
        self, **options: Unpack[CallOptions]
    ) -> models.ListGetCatsResponseBody:
        """GET /cats"""
        return await self._call_async(LIST_GET_CATS, locals())

    def list_get_dogs(
        self, **options: Unpack[CallOptions]
    ) -> models.ListGetDogsResponseBody:
        """GET /dogs"""
        return self._call(LIST_GET_DOGS, locals())

    async def list_get_dogs_async(
        self, **options: Unpack[CallOptions]
    ) -> models.ListGetDogsResponseBody:
        """GET /dogs"""
        return await self._call_async(LIST_GET_DOGS, locals())
