"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack
from uuid import UUID

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_ORDER = Operation(
    "POST /orders",
    Body(lambda: models.Order),
    Response("204"),
)
GET_ORDER = Operation(
    "GET /orders/{orderId}",
    Path("orderId", lambda: UUID, argument="order_id"),
    Response("200", lambda: models.Order),
)


class Case(Client):
    """Shop"""

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

    def add_order(
        self,
        *,
        lines: Sequence[params.Line],
        customer: params.Customer | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders"""
        return self._call(ADD_ORDER, locals())

    async def add_order_async(
        self,
        *,
        lines: Sequence[params.Line],
        customer: params.Customer | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders"""
        return await self._call_async(ADD_ORDER, locals())

    def get_order(
        self,
        *,
        order_id: UUID,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """GET /orders/{orderId}"""
        return self._call(GET_ORDER, locals())

    async def get_order_async(
        self,
        *,
        order_id: UUID,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """GET /orders/{orderId}"""
        return await self._call_async(GET_ORDER, locals())
