"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
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

    def put_thing(
        self,
        *,
        name: str | None,
        size: Literal["s", "l"] | None,
        note: OptionalNullable[str] = UNSET,
        count: OptionalNullable[int] = UNSET,
        other: OptionalNullable[params.Thing] = UNSET,
        list_: Sequence[str | None] | None = None,
        map: Mapping[str, int | None] | None = None,
        plain: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        name: str | None,
        size: Literal["s", "l"] | None,
        note: OptionalNullable[str] = UNSET,
        count: OptionalNullable[int] = UNSET,
        other: OptionalNullable[params.Thing] = UNSET,
        list_: Sequence[str | None] | None = None,
        map: Mapping[str, int | None] | None = None,
        plain: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
