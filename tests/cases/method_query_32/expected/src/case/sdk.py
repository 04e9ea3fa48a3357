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

QUERY_THINGS = Operation(
    "QUERY /things",
    Body(lambda: models.QueryThingsRequestBody),
    Response("200", lambda: list[str]),
)


class Case(Client):
    """Query"""

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

    def query_things(
        self,
        *,
        where: str,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """QUERY /things"""
        return self._call(QUERY_THINGS, locals())

    async def query_things_async(
        self,
        *,
        where: str,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """QUERY /things"""
        return await self._call_async(QUERY_THINGS, locals())
