"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_AUTHOR = Operation("GET /authors", Response("200", lambda: models.Author))


class Case(Client):
    """Cycle"""

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

    def get_author(self, **options: Unpack[CallOptions]) -> models.Author:
        """GET /authors"""
        return self._call(GET_AUTHOR, locals())

    async def get_author_async(self, **options: Unpack[CallOptions]) -> models.Author:
        """GET /authors"""
        return await self._call_async(GET_AUTHOR, locals())
