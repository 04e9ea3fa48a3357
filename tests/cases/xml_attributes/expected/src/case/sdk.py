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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_NOTE = Operation(
    "PUT /notes",
    XmlBody(lambda: models.Note, "application/xml"),
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

    def put_note(
        self,
        *,
        id: int,
        language: str | None = None,
        written_by: models.Author | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /notes"""
        return self._call(PUT_NOTE, locals())

    async def put_note_async(
        self,
        *,
        id: int,
        language: str | None = None,
        written_by: models.Author | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /notes"""
        return await self._call_async(PUT_NOTE, locals())
