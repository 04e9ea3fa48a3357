"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

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

RENDER = Operation(
    "POST /render",
    Body(lambda: str, "text/markdown; charset=utf-8", argument="body"),
    Response("200", lambda: str, "text/html"),
)


class Case(Client):
    """Text"""

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

    def render(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /render

        Args:
            body: What to render
        """
        return self._call(RENDER, locals())

    async def render_async(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /render

        Args:
            body: What to render
        """
        return await self._call_async(RENDER, locals())
