"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_BLOB = Operation(
    "GET /blob", Response("200", lambda: bytes, "application/octet-stream")
)
GET_IMAGE = Operation("GET /image", Response("200", lambda: bytes, "image/png"))
GET_ANY = Operation("GET /any", Response("200", lambda: bytes, "*/*"))
GET_ZIP = Operation("GET /zip", Response("200", lambda: bytes, "application/zip"))


class Case(Client):
    """Bytes"""

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

    def get_blob(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /blob"""
        return self._call(GET_BLOB, locals())

    async def get_blob_async(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /blob"""
        return await self._call_async(GET_BLOB, locals())

    def get_image(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /image"""
        return self._call(GET_IMAGE, locals())

    async def get_image_async(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /image"""
        return await self._call_async(GET_IMAGE, locals())

    def get_any(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /any"""
        return self._call(GET_ANY, locals())

    async def get_any_async(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /any"""
        return await self._call_async(GET_ANY, locals())

    def get_zip(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /zip"""
        return self._call(GET_ZIP, locals())

    async def get_zip_async(self, **options: Unpack[CallOptions]) -> bytes:
        """GET /zip"""
        return await self._call_async(GET_ZIP, locals())
