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
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_FILE = Operation(
    "PUT /file",
    Body(lambda: bytes, argument="body"),
    Response("200", lambda: bytes),
)
GET_TEXT: Operation[models.Text] = Operation(
    "GET /text", Response("200", lambda: models.Text)
)
PUT_TEXT = Operation(
    "PUT /text",
    Body(lambda: str, argument="body"),
    Response("204"),
)


class Case(Client):
    """Files"""

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

    def put_file(
        self,
        *,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """PUT /file"""
        return self._call(PUT_FILE, locals())

    async def put_file_async(
        self,
        *,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """PUT /file"""
        return await self._call_async(PUT_FILE, locals())

    def get_text(self, **options: Unpack[CallOptions]) -> models.Text:
        """GET /text"""
        return self._call(GET_TEXT, locals())

    async def get_text_async(self, **options: Unpack[CallOptions]) -> models.Text:
        """GET /text"""
        return await self._call_async(GET_TEXT, locals())

    def put_text(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /text"""
        return self._call(PUT_TEXT, locals())

    async def put_text_async(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /text"""
        return await self._call_async(PUT_TEXT, locals())
