"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.xml.xml_declarations import XmlBody, XmlResponse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_BOOK = Operation(
    "POST /books",
    XmlBody(lambda: models.Book, "application/xml"),
    XmlResponse("200", lambda: models.Book, "application/xml"),
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

    def add_book(
        self,
        *,
        id: int,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        authors: Sequence[params.Author] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Book:
        """POST /books"""
        return self._call(ADD_BOOK, locals())

    async def add_book_async(
        self,
        *,
        id: int,
        title: str | None = None,
        tags: Sequence[str] | None = None,
        authors: Sequence[params.Author] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Book:
        """POST /books"""
        return await self._call_async(ADD_BOOK, locals())
