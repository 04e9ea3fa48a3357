"""The client."""

from __future__ import annotations

import datetime as dt
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
    Query("until", lambda: dt.datetime),
    Response("200", lambda: models.GetThingsResponseBody),
)


class Case(Client):
    """Timestamps"""

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
        until: dt.datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetThingsResponseBody:
        """GET /things"""
        return self._call(GET_THINGS, locals())

    async def get_things_async(
        self,
        *,
        until: dt.datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetThingsResponseBody:
        """GET /things"""
        return await self._call_async(GET_THINGS, locals())
