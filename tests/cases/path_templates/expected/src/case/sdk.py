"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

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

GET_FILE = Operation(
    "GET /files/{name}.{ext}",
    Path("ext", lambda: Literal["png", "jpg"]),
    Response("204"),
)
GET_RANGE = Operation(
    "GET /range/{from}..{to}/",
    Path("from", lambda: int, argument="from_"),
    Path("to", lambda: int),
    Response("204"),
)
GET_LEGACY = Operation("GET /legacy?action=list#here", Response("204"))


class Case(Client):
    """Paths"""

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
        name: str,
        ext: Literal["png", "jpg"],
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /files/{name}.{ext}"""
        return self._call(GET_FILE, locals())

    async def get_file_async(
        self,
        *,
        name: str,
        ext: Literal["png", "jpg"],
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /files/{name}.{ext}"""
        return await self._call_async(GET_FILE, locals())

    def get_range(
        self,
        *,
        from_: int,
        to: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /range/{from}..{to}/"""
        return self._call(GET_RANGE, locals())

    async def get_range_async(
        self,
        *,
        from_: int,
        to: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /range/{from}..{to}/"""
        return await self._call_async(GET_RANGE, locals())

    def get_legacy(self, **options: Unpack[CallOptions]) -> None:
        """GET /legacy?action=list#here"""
        return self._call(GET_LEGACY, locals())

    async def get_legacy_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /legacy?action=list#here"""
        return await self._call_async(GET_LEGACY, locals())
