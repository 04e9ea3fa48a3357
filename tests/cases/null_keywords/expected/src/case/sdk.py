"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_THING = Operation(
    "POST /things",
    Body(lambda: models.AddThingRequestBody, required=False),
    Response("204"),
)


class Case(Client):
    """Nulls"""

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
        name: str | None = None,
        other: Mapping[str, Any] | None = None,
        old: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return self._call(ADD_THING, locals())

    async def add_thing_async(
        self,
        *,
        name: str | None = None,
        other: Mapping[str, Any] | None = None,
        old: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return await self._call_async(ADD_THING, locals())
