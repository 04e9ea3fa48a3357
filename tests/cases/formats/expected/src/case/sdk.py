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
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal
    from uuid import UUID
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_THING = Operation(
    "PUT /things",
    Body(lambda: models.Thing),
    Response("204"),
)


class Case(Client):
    """Formats"""

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

    def put_thing(
        self,
        *,
        date: dt.date | None = None,
        date_time: dt.datetime | None = None,
        time: dt.time | None = None,
        duration: dt.timedelta | None = None,
        uuid: UUID | None = None,
        uri: str | None = None,
        byte: bytes | None = None,
        binary: str | None = None,
        base64url: bytes | None = None,
        decimal: Decimal | None = None,
        int64: int | None = None,
        int32: int | None = None,
        double: float | None = None,
        unix_time: dt.datetime | None = None,
        seconds: dt.timedelta | None = None,
        milliseconds: dt.timedelta | None = None,
        commas: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        lines: Sequence[str] | None = None,
        email: str | None = None,
        unknown: str | None = None,
        encoded: bytes | None = None,
        dates: Sequence[dt.date] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        date: dt.date | None = None,
        date_time: dt.datetime | None = None,
        time: dt.time | None = None,
        duration: dt.timedelta | None = None,
        uuid: UUID | None = None,
        uri: str | None = None,
        byte: bytes | None = None,
        binary: str | None = None,
        base64url: bytes | None = None,
        decimal: Decimal | None = None,
        int64: int | None = None,
        int32: int | None = None,
        double: float | None = None,
        unix_time: dt.datetime | None = None,
        seconds: dt.timedelta | None = None,
        milliseconds: dt.timedelta | None = None,
        commas: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        lines: Sequence[str] | None = None,
        email: str | None = None,
        unknown: str | None = None,
        encoded: bytes | None = None,
        dates: Sequence[dt.date] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
