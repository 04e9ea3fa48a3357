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
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation(
    "GET /things",
    Query("unit", lambda: models.ListThingsUnit),
    Query("units", lambda: list[models.ListThingsUnit]),
    Query("one", lambda: models.One),
    Response("204"),
)


class Case(Client):
    """Large"""

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
        unit: models.ListThingsUnit | None = None,
        units: Sequence[models.ListThingsUnit] | None = None,
        one: models.One | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    async def list_things_async(
        self,
        *,
        unit: models.ListThingsUnit | None = None,
        units: Sequence[models.ListThingsUnit] | None = None,
        one: models.One | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return await self._call_async(LIST_THINGS, locals())
