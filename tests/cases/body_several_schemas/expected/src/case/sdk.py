"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from . import models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Body, Operation, Response, Server
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.namespace import ClientOptions
    from .types import FileInput
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

EDIT: Operation[str] = Operation(
    id="edit",
    method="POST",
    path="/edits",
    body=Body("application/json", lambda: models.Edit),
    bodies=(Body("multipart/form-data", lambda: models.Upload, argument="body"),),
    responses=(Response("200", "application/json", lambda: str),),
)

NOTE: Operation[None] = Operation(
    id="note",
    method="POST",
    path="/notes",
    body=Body("application/json", lambda: models.NoteRequestBody, required=False),
    bodies=(
        Body("text/html", lambda: str, argument="request_body", required=False),
        Body("text/markdown", lambda: str, argument="request_body", required=False),
    ),
    content_type_argument="media_type",
    responses=(Response("204"),),
)

PATCH: Operation[None] = Operation(
    id="patch",
    method="PATCH",
    path="/patches",
    body=Body(
        "application/json-patch+json", lambda: list[models.Edit], argument="body"
    ),
    bodies=(
        Body("application/merge-patch+json", lambda: dict[str, Any], argument="body"),
        Body("application/octet-stream", lambda: bytes, argument="body"),
    ),
    content_type_argument="content_type",
    responses=(Response("204"),),
)


class Case(Client):
    """Several"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    @overload
    def edit(
        self,
        *,
        prompt: str,
        url: str | None = None,
        overload: bool | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str: ...

    @overload
    def edit(
        self,
        *,
        body: params.Upload,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str: ...

    def edit(
        self,
        *,
        prompt: OptionalNullable[str] = UNSET,
        url: str | None = None,
        overload: bool | None = None,
        body: params.Upload | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str:
        """POST /edits

        Args:
            body: All of a body in multipart/form-data, in place of the arguments that make one in application/json.
        """
        return self._call(EDIT, locals())

    edit_async = asynchronous(edit)

    def note(
        self,
        *,
        body: str | None = None,
        content_type: str | None = None,
        request_body: str | None = None,
        media_type: (
            Literal["application/json", "text/html", "text/markdown"] | None
        ) = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /notes

        Args:
            request_body: All of a body in text/html or text/markdown, in place of the arguments that make one in application/json.
            media_type: The media type of the body; application/json if not given.
        """
        return self._call(NOTE, locals())

    note_async = asynchronous(note)

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
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /patches

        Args:
            content_type: The media type of the body; if not given, the first that takes its value.
        """
        return self._call(PATCH, locals())

    patch_async = asynchronous(patch)
