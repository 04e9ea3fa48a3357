"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response
from ._runtime.xml.xml_declarations import XmlBody

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_DOCUMENT = Operation(
    "PUT /documents",
    XmlBody(lambda: models.Document, "application/xml"),
    Response("204"),
)


class Case(Client):
    """XML"""

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

    def put_document(
        self,
        *,
        id: int | None = None,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        years: Sequence[int] | None = None,
        place: params.Place | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /documents"""
        return self._call(PUT_DOCUMENT, locals())

    async def put_document_async(
        self,
        *,
        id: int | None = None,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        years: Sequence[int] | None = None,
        place: params.Place | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /documents"""
        return await self._call_async(PUT_DOCUMENT, locals())
