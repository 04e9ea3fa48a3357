"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

CHAT = Operation(
    "POST /chat",
    Body(lambda: models.ChatRequestBody),
    Response("204"),
)


class Case(Client):
    """Open"""

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

    def chat(
        self,
        *,
        model: str | Literal["small", "large"],
        tone: models.Tone | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /chat"""
        return self._call(CHAT, locals())

    async def chat_async(
        self,
        *,
        model: str | Literal["small", "large"],
        tone: models.Tone | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /chat"""
        return await self._call_async(CHAT, locals())
