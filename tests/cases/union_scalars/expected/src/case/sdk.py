"""The client."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Unpack
from uuid import UUID

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_VALUE: Operation[str | float | bool | None] = Operation(
    "GET /values",
    Query("id", lambda: bounded(int, ge=1) | UUID, required=True),
    Query("flag", lambda: bool | str),
    Query("day", lambda: dt.date | dt.datetime),
    Response("200", lambda: str | float | bool | None),
)


class Case(Client):
    """Scalars"""

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

    def get_value(
        self,
        *,
        id: int | UUID,
        flag: bool | str | None = None,
        day: dt.date | dt.datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> str | float | bool | None:
        """GET /values"""
        return self._call(GET_VALUE, locals())

    async def get_value_async(
        self,
        *,
        id: int | UUID,
        flag: bool | str | None = None,
        day: dt.date | dt.datetime | None = None,
        **options: Unpack[CallOptions],
    ) -> str | float | bool | None:
        """GET /values"""
        return await self._call_async(GET_VALUE, locals())
