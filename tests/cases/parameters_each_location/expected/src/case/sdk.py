"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack
from uuid import UUID

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Cookie, Header, Path, Query
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_PARTS = Operation(
    "GET /things/{thing-id}/parts",
    Path("thing-id", argument="thing_id"),
    Query("pageSize", lambda: bounded(int, le=100), argument="page_size"),
    Header("X-Request-ID", lambda: UUID, argument="x_request_id"),
    Cookie("session", required=True),
    Response("204"),
)


class Case(Client):
    """Places"""

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

    def list_parts(
        self,
        *,
        thing_id: str,
        session: str,
        page_size: int | None = None,
        x_request_id: UUID | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{thing-id}/parts

        Args:
            thing_id: Whose parts
        """
        return self._call(LIST_PARTS, locals())

    async def list_parts_async(
        self,
        *,
        thing_id: str,
        session: str,
        page_size: int | None = None,
        x_request_id: UUID | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{thing-id}/parts

        Args:
            thing_id: Whose parts
        """
        return await self._call_async(LIST_PARTS, locals())
