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
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

POST_ANY = Operation(
    "POST /any",
    Body(lambda: models.PostAnyRequestBody, "multipart/form-data"),
    Response("204"),
)
POST_MIXED = Operation(
    "POST /mixed",
    Body(lambda: bytes, "multipart/mixed", argument="body"),
    Response("204"),
)
POST_BARE = Operation(
    "POST /bare",
    Body(lambda: dict[str, Any], "multipart/form-data", argument="body"),
    Response("204"),
)


class Case(Client):
    """Kinds"""

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

    def post_any(
        self,
        *,
        file: Any | None = None,
        base64: bytes | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /any"""
        return self._call(POST_ANY, locals())

    async def post_any_async(
        self,
        *,
        file: Any | None = None,
        base64: bytes | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /any"""
        return await self._call_async(POST_ANY, locals())

    def post_mixed(
        self,
        *,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /mixed"""
        return self._call(POST_MIXED, locals())

    async def post_mixed_async(
        self,
        *,
        body: FileInput,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /mixed"""
        return await self._call_async(POST_MIXED, locals())

    def post_bare(
        self,
        *,
        body: Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /bare"""
        return self._call(POST_BARE, locals())

    async def post_bare_async(
        self,
        *,
        body: Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /bare"""
        return await self._call_async(POST_BARE, locals())
