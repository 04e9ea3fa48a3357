"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com"),),
)

GET_REPORT = Operation(
    "GET /reports/{id}",
    Query("limit", lambda: bounded(int, ge=1, le=100)),
    Response("200", lambda: bytes, "application/pdf"),
)


class Case(Client):
    """Shared"""

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

    def get_report(
        self,
        *,
        id: str,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """GET /reports/{id}"""
        return self._call(GET_REPORT, locals())

    async def get_report_async(
        self,
        *,
        id: str,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """GET /reports/{id}"""
        return await self._call_async(GET_REPORT, locals())
