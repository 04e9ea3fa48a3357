"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_FILE = Operation(
    "GET /files",
    Query("path", required=True, allow_reserved=True),
    Query("download", lambda: bool, allow_empty=True),
    Response("204"),
)


class Case(Client):
    """Reserved"""

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

    def get_file(
        self,
        *,
        path: str,
        download: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /files"""
        return self._call(GET_FILE, locals())

    async def get_file_async(
        self,
        *,
        path: str,
        download: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /files"""
        return await self._call_async(GET_FILE, locals())
