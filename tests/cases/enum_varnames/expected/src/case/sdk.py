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

GET_THINGS = Operation(
    "GET /things",
    Query("level", lambda: models.Level),
    Query("color", lambda: models.Color),
    Query("unit", lambda: models.Unit),
    Response("204"),
)


class Case(Client):
    """Names"""

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

    def get_things(
        self,
        *,
        level: models.Level | None = None,
        color: models.Color | None = None,
        unit: models.Unit | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return self._call(GET_THINGS, locals())

    async def get_things_async(
        self,
        *,
        level: models.Level | None = None,
        color: models.Color | None = None,
        unit: models.Unit | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return await self._call_async(GET_THINGS, locals())
