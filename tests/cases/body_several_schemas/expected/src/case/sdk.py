"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

EDIT = Operation(
    "POST /edits",
    Body(lambda: models.Edit),
    Body(lambda: models.Upload, "multipart/form-data", argument="body"),
    Response("200", lambda: str),
)
NOTE = Operation(
    "POST /notes",
    Body(lambda: models.NoteRequestBody, required=False),
    Body(lambda: str, "text/html", argument="request_body", required=False),
    Body(lambda: str, "text/markdown", argument="request_body", required=False),
    Response("204"),
    content_type_argument="media_type",
)
PATCH = Operation(
    "PATCH /patches",
    Body(lambda: list[models.Edit], "application/json-patch+json", argument="body"),
    Body(lambda: dict[str, Any], "application/merge-patch+json", argument="body"),
    Body(lambda: bytes, "application/octet-stream", argument="body"),
    Response("204"),
    content_type_argument="content_type",
)


class Case(Client):
    """Several"""

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

    @overload
    def edit(
        self,
        *,
        prompt: str,
        url: str | None = None,
        overload: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> str: ...

    @overload
    def edit(
        self,
        *,
        body: params.Upload,
        **options: Unpack[CallOptions],
    ) -> str: ...

    def edit(
        self,
        *,
        prompt: OptionalNullable[str] = UNSET,
        url: str | None = None,
        overload: bool | None = None,
        body: params.Upload | None = None,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /edits

        Args:
            body: A body in multipart/form-data; the other arguments make a body in application/json.
        """
        return self._call(EDIT, locals())

    @overload
    async def edit_async(
        self,
        *,
        prompt: str,
        url: str | None = None,
        overload: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> str: ...

    @overload
    async def edit_async(
        self,
        *,
        body: params.Upload,
        **options: Unpack[CallOptions],
    ) -> str: ...

    async def edit_async(
        self,
        *,
        prompt: OptionalNullable[str] = UNSET,
        url: str | None = None,
        overload: bool | None = None,
        body: params.Upload | None = None,
        **options: Unpack[CallOptions],
    ) -> str:
        """POST /edits

        Args:
            body: A body in multipart/form-data; the other arguments make a body in application/json.
        """
        return await self._call_async(EDIT, locals())

    def note(
        self,
        *,
        body: str | None = None,
        content_type: str | None = None,
        request_body: str | None = None,
        media_type: (
            Literal["application/json", "text/html", "text/markdown"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /notes

        Args:
            request_body: A body in text/html or text/markdown; the other arguments make a body in application/json.
            media_type: The media type of the body; by default application/json.
        """
        return self._call(NOTE, locals())

    async def note_async(
        self,
        *,
        body: str | None = None,
        content_type: str | None = None,
        request_body: str | None = None,
        media_type: (
            Literal["application/json", "text/html", "text/markdown"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /notes

        Args:
            request_body: A body in text/html or text/markdown; the other arguments make a body in application/json.
            media_type: The media type of the body; by default application/json.
        """
        return await self._call_async(NOTE, locals())

    def patch(
        self,
        *,
        body: Sequence[params.Edit] | Mapping[str, Any] | FileInput,
        content_type: (
            Literal[
                "application/json-patch+json",
                "application/merge-patch+json",
                "application/octet-stream",
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PATCH /patches

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return self._call(PATCH, locals())

    async def patch_async(
        self,
        *,
        body: Sequence[params.Edit] | Mapping[str, Any] | FileInput,
        content_type: (
            Literal[
                "application/json-patch+json",
                "application/merge-patch+json",
                "application/octet-stream",
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PATCH /patches

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return await self._call_async(PATCH, locals())
