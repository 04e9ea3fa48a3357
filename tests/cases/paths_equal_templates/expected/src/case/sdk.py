"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_BY_ID = Operation(
    "GET /pets/{id}",
    Path("id", lambda: int),
    Response("204"),
)
GET_BY_NAME = Operation("GET /pets/{name}", Response("204"))


class Case(Client):
    """Equal"""

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

    def get_by_id(
        self,
        *,
        id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{id}"""
        return self._call(GET_BY_ID, locals())

    async def get_by_id_async(
        self,
        *,
        id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{id}"""
        return await self._call_async(GET_BY_ID, locals())

    def get_by_name(
        self,
        *,
        name: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{name}"""
        return self._call(GET_BY_NAME, locals())

    async def get_by_name_async(
        self,
        *,
        name: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{name}"""
        return await self._call_async(GET_BY_NAME, locals())
