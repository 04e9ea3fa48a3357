"""The client."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_MAYBE: Operation[models.Maybe | None] = Operation(
    "GET /things", Response("200", lambda: models.Maybe | None)
)
PUT_THING = Operation(
    "PUT /things",
    Body(lambda: models.Thing),
    Response("204"),
)
GET_NAME: Operation[str] = Operation(
    "GET /names", Response("200", lambda: bounded(str, min_length=1))
)
GET_DAYS = Operation("GET /days", Response("200", lambda: list[dt.date | None]))


class Case(Client):
    """Nullable"""

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

    def get_maybe(self, **options: Unpack[CallOptions]) -> models.Maybe | None:
        """GET /things"""
        return self._call(GET_MAYBE, locals())

    async def get_maybe_async(
        self, **options: Unpack[CallOptions]
    ) -> models.Maybe | None:
        """GET /things"""
        return await self._call_async(GET_MAYBE, locals())

    def put_thing(
        self,
        *,
        maybe: params.Maybe | None,
        later: OptionalNullable[params.Maybe] = UNSET,
        untyped: Any = UNSET,
        union: OptionalNullable[params.Pet | str] = UNSET,
        any: OptionalNullable[params.Pet] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        maybe: params.Maybe | None,
        later: OptionalNullable[params.Maybe] = UNSET,
        untyped: Any = UNSET,
        union: OptionalNullable[params.Pet | str] = UNSET,
        any: OptionalNullable[params.Pet] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())

    def get_name(self, **options: Unpack[CallOptions]) -> str:
        """GET /names"""
        return self._call(GET_NAME, locals())

    async def get_name_async(self, **options: Unpack[CallOptions]) -> str:
        """GET /names"""
        return await self._call_async(GET_NAME, locals())

    def get_days(self, **options: Unpack[CallOptions]) -> list[dt.date | None]:
        """GET /days"""
        return self._call(GET_DAYS, locals())

    async def get_days_async(
        self, **options: Unpack[CallOptions]
    ) -> list[dt.date | None]:
        """GET /days"""
        return await self._call_async(GET_DAYS, locals())
