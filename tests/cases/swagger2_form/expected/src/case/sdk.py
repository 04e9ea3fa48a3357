"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body, Encoding
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com"),),
)

LOGIN = Operation(
    "POST /login",
    Body(
        lambda: models.LoginRequestBody,
        "application/x-www-form-urlencoded",
        encodings={"roles": Encoding(style="form", explode=True)},
    ),
    Response("204"),
)
UPLOAD = Operation(
    "POST /upload",
    Body(lambda: models.UploadRequestBody, "multipart/form-data"),
    Response("204"),
)


class Case(Client):
    """Forms"""

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

    def login(
        self,
        *,
        user: str,
        remember: bool | None = None,
        roles: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /login

        Args:
            user: The name you signed up with
        """
        return self._call(LOGIN, locals())

    async def login_async(
        self,
        *,
        user: str,
        remember: bool | None = None,
        roles: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /login

        Args:
            user: The name you signed up with
        """
        return await self._call_async(LOGIN, locals())

    def upload(
        self,
        *,
        picture: FileInput,
        caption: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /upload"""
        return self._call(UPLOAD, locals())

    async def upload_async(
        self,
        *,
        picture: FileInput,
        caption: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /upload"""
        return await self._call_async(UPLOAD, locals())
