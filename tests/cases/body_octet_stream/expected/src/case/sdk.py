"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_BLOB = Operation(
    "PUT /blobs/{id}",
    Body(lambda: bytes, "application/octet-stream", argument="body"),
    Response("204"),
)
PUT_IMAGE = Operation(
    "PUT /images/{id}",
    Body(lambda: bytes, "image/*", argument="body"),
    Response("204"),
)


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

    def put_blob(
        self,
        *,
        id: str,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /blobs/{id}"""
        return self._call(PUT_BLOB, locals())

    async def put_blob_async(
        self,
        *,
        id: str,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /blobs/{id}"""
        return await self._call_async(PUT_BLOB, locals())

    def put_image(
        self,
        *,
        id: str,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /images/{id}"""
        return self._call(PUT_IMAGE, locals())

    async def put_image_async(
        self,
        *,
        id: str,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /images/{id}"""
        return await self._call_async(PUT_IMAGE, locals())
