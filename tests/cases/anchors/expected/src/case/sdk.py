"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
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

ADD_ROUTE = Operation(
    "POST /routes",
    Body(lambda: models.AddRouteRequestBody),
    Response("204"),
)


class Case(Client):
    """Points"""

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

    def add_route(
        self,
        *,
        from_: params.AddRouteFrom,
        to: params.AddRouteFrom,
        via: Sequence[params.AddRouteFrom] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /routes

        Args:
            from_: A point on the map
            to: A point on the map
        """
        return self._call(ADD_ROUTE, locals())

    async def add_route_async(
        self,
        *,
        from_: params.AddRouteFrom,
        to: params.AddRouteFrom,
        via: Sequence[params.AddRouteFrom] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /routes

        Args:
            from_: A point on the map
            to: A point on the map
        """
        return await self._call_async(ADD_ROUTE, locals())
