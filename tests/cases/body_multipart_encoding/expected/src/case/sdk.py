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
    from . import params
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_DOCUMENT = Operation(
    "POST /documents",
    Body(
        lambda: models.AddDocumentRequestBody,
        "multipart/form-data",
        encodings={
            "icon": Encoding(content_type="image/png"),
            "meta": Encoding(
                content_type="application/vnd.meta+json", headers={"X-Version": "2"}
            ),
            "note": Encoding(content_type="text/markdown"),
        },
    ),
    Response("204"),
)


class Case(Client):
    """Parts"""

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

    def add_document(
        self,
        *,
        file: FileInput,
        pages: Sequence[FileInput] | None = None,
        icon: FileInput | None = None,
        meta: params.AddDocumentMeta | None = None,
        ids: Sequence[int] | None = None,
        note: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /documents

        Args:
            file: The document itself
        """
        return self._call(ADD_DOCUMENT, locals())

    async def add_document_async(
        self,
        *,
        file: FileInput,
        pages: Sequence[FileInput] | None = None,
        icon: FileInput | None = None,
        meta: params.AddDocumentMeta | None = None,
        ids: Sequence[int] | None = None,
        note: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /documents

        Args:
            file: The document itself
        """
        return await self._call_async(ADD_DOCUMENT, locals())
