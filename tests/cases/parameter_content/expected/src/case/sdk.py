"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header, Query
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

LIST_THINGS = Operation(
    "GET /things",
    Query("filter", lambda: models.ListThingsFilter, media_type="application/json"),
    Header(
        "X-Point",
        lambda: list[float],
        argument="x_point",
        media_type="application/json",
    ),
    Response("204"),
)


class Case(Client):
    """Content"""

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

    def list_things(
        self,
        *,
        filter: params.ListThingsFilter | None = None,
        x_point: Sequence[float] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    async def list_things_async(
        self,
        *,
        filter: params.ListThingsFilter | None = None,
        x_point: Sequence[float] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return await self._call_async(LIST_THINGS, locals())
