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

GET_SHARED_GET_A = Operation(
    "GET /a", Response("200", lambda: models.SharedGetResponseBody)
)
GET_SHARED_GET_B = Operation(
    "GET /b", Response("200", lambda: models.SharedGetResponseBody)
)
GET_SHARED_GET_C = Operation(
    "GET /c", Response("200", lambda: models.SharedGetResponseBody)
)
PUT_C = Operation("PUT /c", Response("204"))


class Case(Client):
    """Items"""

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

    def get_shared_get_a(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /a"""
        return self._call(GET_SHARED_GET_A, locals())

    async def get_shared_get_a_async(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /a"""
        return await self._call_async(GET_SHARED_GET_A, locals())

    def get_shared_get_b(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /b"""
        return self._call(GET_SHARED_GET_B, locals())

    async def get_shared_get_b_async(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /b"""
        return await self._call_async(GET_SHARED_GET_B, locals())

    def get_shared_get_c(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /c"""
        return self._call(GET_SHARED_GET_C, locals())

    async def get_shared_get_c_async(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /c"""
        return await self._call_async(GET_SHARED_GET_C, locals())

    def put_c(self, **options: Unpack[CallOptions]) -> None:
        """PUT /c"""
        return self._call(PUT_C, locals())

    async def put_c_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /c"""
        return await self._call_async(PUT_C, locals())
