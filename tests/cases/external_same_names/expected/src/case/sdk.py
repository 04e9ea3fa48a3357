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

GET_A = Operation("GET /a", Response("200", lambda: models.AStatus))
GET_B = Operation("GET /b", Response("200", lambda: models.BStatus))
GET_C = Operation("GET /c", Response("200", lambda: models.Status))


class Case(Client):
    """Same"""

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

    def get_a(self, **options: Unpack[CallOptions]) -> models.AStatus:
        """GET /a"""
        return self._call(GET_A, locals())

    async def get_a_async(self, **options: Unpack[CallOptions]) -> models.AStatus:
        """GET /a"""
        return await self._call_async(GET_A, locals())

    def get_b(self, **options: Unpack[CallOptions]) -> models.BStatus:
        """GET /b"""
        return self._call(GET_B, locals())

    async def get_b_async(self, **options: Unpack[CallOptions]) -> models.BStatus:
        """GET /b"""
        return await self._call_async(GET_B, locals())

    def get_c(self, **options: Unpack[CallOptions]) -> models.Status:
        """GET /c"""
        return self._call(GET_C, locals())

    async def get_c_async(self, **options: Unpack[CallOptions]) -> models.Status:
        """GET /c"""
        return await self._call_async(GET_C, locals())
