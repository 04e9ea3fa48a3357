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

PAY = Operation(
    "POST /payments",
    Body(lambda: models.Payment, argument="body"),
    Response("204"),
)


class Case(Client):
    """Both"""

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

    def pay(
        self,
        *,
        body: params.Payment,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /payments"""
        return self._call(PAY, locals())

    async def pay_async(
        self,
        *,
        body: params.Payment,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /payments"""
        return await self._call_async(PAY, locals())
