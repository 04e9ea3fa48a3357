"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com/v1"), Server("http://api.example.com/v1")),
)

PUT_NOTE = Operation(
    "PUT /notes/{noteId}",
    Path("noteId", lambda: int, argument="note_id"),
    Body(lambda: models.Note),
    Response("200", lambda: models.Note),
)


class Case(Client):
    """Notes"""

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
        note_id: int,
        text: str,
        done: OptionalNullable[bool] = UNSET,
        owner: params.Owner | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Note:
        """PUT /notes/{noteId}

        Args:
            owner: Who wrote it
        """
        return self._call(PUT_NOTE, locals())

    async def put_note_async(
        self,
        *,
        note_id: int,
        text: str,
        done: OptionalNullable[bool] = UNSET,
        owner: params.Owner | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Note:
        """PUT /notes/{noteId}

        Args:
            owner: Who wrote it
        """
        return await self._call_async(PUT_NOTE, locals())
