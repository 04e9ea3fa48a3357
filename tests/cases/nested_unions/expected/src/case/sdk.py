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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_VALUE = Operation(
    "POST /values",
    Body(lambda: models.Value, argument="body"),
    Response("204"),
)


class Case(Client):
    """Nested"""

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

    def add_value(
        self,
        *,
        body: models.Value,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /values"""
        return self._call(ADD_VALUE, locals())

    async def add_value_async(
        self,
        *,
        body: models.Value,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /values"""
        return await self._call_async(ADD_VALUE, locals())
