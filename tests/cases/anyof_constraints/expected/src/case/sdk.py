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

ADD_CONTACT = Operation(
    "POST /contacts",
    Body(lambda: models.Contact),
    Response("204"),
)


class Case(Client):
    """Constraints"""

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

    def add_contact(
        self,
        *,
        email: str | None = None,
        phone: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /contacts"""
        return self._call(ADD_CONTACT, locals())

    async def add_contact_async(
        self,
        *,
        email: str | None = None,
        phone: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /contacts"""
        return await self._call_async(ADD_CONTACT, locals())
