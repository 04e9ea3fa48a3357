"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    """Types"""

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
        size: int | str | None = None,
        many: OptionalNullable[Sequence[str]] = UNSET,
        part: OptionalNullable[params.ThingPart] = UNSET,
        only: str | None = None,
        nothing: OptionalNullable[None] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        name: str | None,
        size: int | str | None = None,
        many: OptionalNullable[Sequence[str]] = UNSET,
        part: OptionalNullable[params.ThingPart] = UNSET,
        only: str | None = None,
        nothing: OptionalNullable[None] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
