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

ADD_SOURCE = Operation(
    "POST /sources",
    Body(lambda: models.AddSourceRequestBody),
    Response("204"),
)


class Case(Client):
    """Sources"""

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

    def add_source(
        self,
        *,
        source: params.AddSourceSourceLink | params.AddSourceSourceInline,
        target: params.AddSourceTarget1 | params.AddSourceTarget2 | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /sources"""
        return self._call(ADD_SOURCE, locals())

    async def add_source_async(
        self,
        *,
        source: params.AddSourceSourceLink | params.AddSourceSourceInline,
        target: params.AddSourceTarget1 | params.AddSourceTarget2 | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /sources"""
        return await self._call_async(ADD_SOURCE, locals())
