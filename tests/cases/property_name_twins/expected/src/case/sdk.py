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
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_REACTIONS = Operation(
    "PUT /reactions",
    Body(lambda: models.Reactions),
    Response("204"),
)


class Case(Client):
    """Twins"""

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

    def put_reactions(
        self,
        *,
        plus_1: int,
        minus_1: int,
        user_id: str | None = None,
        user_id_2: str | None = None,
        user_minus_id: str | None = None,
        value: str | None = None,
        type: str | None = None,
        ref: str | None = None,
        naïve: str | None = None,
        日本: str | None = None,
        value_1st: str | None = None,
        ids: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /reactions"""
        return self._call(PUT_REACTIONS, locals())

    async def put_reactions_async(
        self,
        *,
        plus_1: int,
        minus_1: int,
        user_id: str | None = None,
        user_id_2: str | None = None,
        user_minus_id: str | None = None,
        value: str | None = None,
        type: str | None = None,
        ref: str | None = None,
        naïve: str | None = None,
        日本: str | None = None,
        value_1st: str | None = None,
        ids: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /reactions"""
        return await self._call_async(PUT_REACTIONS, locals())
