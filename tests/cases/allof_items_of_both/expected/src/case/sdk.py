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

LIST_ORDERS = Operation(
    "GET /orders", Response("200", lambda: models.ListOrdersResponseBody)
)
CREATE_ORDER = Operation("POST /orders", Response("200", lambda: models.Order))


class Case(Client):
    """Orders"""

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

    def list_orders(
        self, **options: Unpack[CallOptions]
    ) -> models.ListOrdersResponseBody:
        """GET /orders"""
        return self._call(LIST_ORDERS, locals())

    async def list_orders_async(
        self, **options: Unpack[CallOptions]
    ) -> models.ListOrdersResponseBody:
        """GET /orders"""
        return await self._call_async(LIST_ORDERS, locals())

    def create_order(self, **options: Unpack[CallOptions]) -> models.Order:
        """POST /orders"""
        return self._call(CREATE_ORDER, locals())

    async def create_order_async(self, **options: Unpack[CallOptions]) -> models.Order:
        """POST /orders"""
        return await self._call_async(CREATE_ORDER, locals())
