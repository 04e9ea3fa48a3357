"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

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

PUT_POINT = Operation(
    "PUT /points",
    Body(lambda: models.Point),
    Response("204"),
)


class Case(Client):
    """Tuples"""

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

    def put_point(
        self,
        *,
        closed: tuple[float, str] | None = None,
        short: Sequence[float | str] | None = None,
        open: Sequence[Any] | None = None,
        rest: Sequence[str | int] | None = None,
        inline: tuple[params.PointInline1, params.Point] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /points"""
        return self._call(PUT_POINT, locals())

    async def put_point_async(
        self,
        *,
        closed: tuple[float, str] | None = None,
        short: Sequence[float | str] | None = None,
        open: Sequence[Any] | None = None,
        rest: Sequence[str | int] | None = None,
        inline: tuple[params.PointInline1, params.Point] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /points"""
        return await self._call_async(PUT_POINT, locals())
