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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

EMBED = Operation(
    "POST /embeddings",
    Body(lambda: models.EmbedRequestBody),
    Response("204"),
)


class Case(Client):
    """Arrays"""

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

    def embed(
        self,
        *,
        input: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]],
        stop: OptionalNullable[str | Sequence[str]] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /embeddings"""
        return self._call(EMBED, locals())

    async def embed_async(
        self,
        *,
        input: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]],
        stop: OptionalNullable[str | Sequence[str]] = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /embeddings"""
        return await self._call_async(EMBED, locals())
