"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header, Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_THING = Operation(
    "GET /things/{id}",
    Query("verbose", lambda: bool),
    Response("204"),
)
DELETE_THING = Operation(
    "DELETE /things/{id}",
    Query("verbose", lambda: int, required=True),
    Header("verbose", argument="header_verbose"),
    Response("204"),
)


class Case(Client):
    """Levels"""

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

    def get_thing(
        self,
        *,
        id: str,
        verbose: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One thing"""
        return self._call(GET_THING, locals())

    async def get_thing_async(
        self,
        *,
        id: str,
        verbose: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One thing"""
        return await self._call_async(GET_THING, locals())

    def delete_thing(
        self,
        *,
        id: str,
        verbose: int,
        header_verbose: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One thing"""
        return self._call(DELETE_THING, locals())

    async def delete_thing_async(
        self,
        *,
        id: str,
        verbose: int,
        header_verbose: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """One thing"""
        return await self._call_async(DELETE_THING, locals())
