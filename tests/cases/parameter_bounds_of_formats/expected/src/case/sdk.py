"""The client."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Unpack
from uuid import UUID

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path, Query
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded, list_of
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_THING = Operation(
    "GET /things/{id}",
    Path("id", lambda: UUID),
    Query("since", lambda: dt.datetime),
    Query("days", lambda: bounded(list_of(dt.date), max_length=7)),
    Query("near", lambda: UUID | None),
    Query(
        "prices",
        lambda: bounded(dict[str, Decimal], min_length=1),
        style="deepObject",
        explode=False,
    ),
    Response("204"),
)


class Case(Client):
    """Bounds"""

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

    def get_thing(
        self,
        *,
        id: UUID,
        since: dt.datetime | None = None,
        days: Sequence[dt.date] | None = None,
        near: OptionalNullable[UUID] = UNSET,
        prices: Mapping[str, Decimal] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return self._call(GET_THING, locals())

    async def get_thing_async(
        self,
        *,
        id: UUID,
        since: dt.datetime | None = None,
        days: Sequence[dt.date] | None = None,
        near: OptionalNullable[UUID] = UNSET,
        prices: Mapping[str, Decimal] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return await self._call_async(GET_THING, locals())
