"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.bounds import bounded
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Query, Response, Server

if TYPE_CHECKING:
    from ._runtime.namespace import ClientOptions
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

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_report(
        self, *, id: str, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> bytes:
        """GET /reports/{id}"""
        return self._call(GET_REPORT, locals())

    get_report_async = asynchronous(get_report)
