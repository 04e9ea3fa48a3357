"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_THING = Operation(
    "PUT /things",
    Query("limit", lambda: bounded(int, ge=1, le=100)),
    Body(lambda: models.Thing),
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

    def put_thing(
        self,
        *,
        limit: int | None = None,
        range: float | None = None,
        between: float | None = None,
        step: float | None = None,
        name: str | None = None,
        ahead: str | None = None,
        list_: Sequence[int] | None = None,
        map: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        limit: int | None = None,
        range: float | None = None,
        between: float | None = None,
        step: float | None = None,
        name: str | None = None,
        ahead: str | None = None,
        list_: Sequence[int] | None = None,
        map: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
