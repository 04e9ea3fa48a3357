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
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_THING = Operation(
    "POST /things",
    Body(lambda: models.AddThingRequestBody),
    Response("204"),
)


class Case(Client):
    """Enums"""

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

    def add_thing(
        self,
        *,
        color: models.Warm | models.Cold | None = None,
        size: Literal["s", "l"] | Literal[1, 2] | None = None,
        maybe: OptionalNullable[models.Warm] = UNSET,
        colors: Sequence[models.Warm] | None = None,
        inline: Sequence[Literal["a", "b"]] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return self._call(ADD_THING, locals())

    async def add_thing_async(
        self,
        *,
        color: models.Warm | models.Cold | None = None,
        size: Literal["s", "l"] | Literal[1, 2] | None = None,
        maybe: OptionalNullable[models.Warm] = UNSET,
        colors: Sequence[models.Warm] | None = None,
        inline: Sequence[Literal["a", "b"]] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return await self._call_async(ADD_THING, locals())
