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
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

REPLACE_SEAT = Operation(
    "PUT /seats",
    Body(lambda: models.ReplaceSeatRequestBody),
    Response("204"),
)
CREATE_SEAT = Operation(
    "POST /seats",
    Body(lambda: models.CreateSeatRequestBody),
    Response("204"),
)


class Case(Client):
    """Seats"""

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

    def replace_seat(
        self,
        *,
        row: params.Place | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /seats"""
        return self._call(REPLACE_SEAT, locals())

    async def replace_seat_async(
        self,
        *,
        row: params.Place | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /seats"""
        return await self._call_async(REPLACE_SEAT, locals())

    def create_seat(
        self,
        *,
        row: params.CreateSeatRow | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /seats"""
        return self._call(CREATE_SEAT, locals())

    async def create_seat_async(
        self,
        *,
        row: params.CreateSeatRow | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /seats"""
        return await self._call_async(CREATE_SEAT, locals())
