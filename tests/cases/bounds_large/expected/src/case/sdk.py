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
    servers=(Server(""),),
)

LIST_THINGS = Operation(
    "GET /things",
    Query(
        "after", lambda: bounded(int, ge=-9223372036854775808, le=9223372036854775807)
    ),
    Query("big", lambda: bounded(int, le=18446744073709551616)),
    Query("whole", lambda: bounded(int, ge=1, le=1000)),
    Query("tiny", lambda: bounded(float, ge=1e-09)),
    Query("text", lambda: bounded(str, max_length=2147483648)),
    Response("204"),
)


class Case(Client):
    """Large"""

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

    def list_things(
        self,
        *,
        after: int | None = None,
        big: int | None = None,
        whole: int | None = None,
        tiny: float | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    async def list_things_async(
        self,
        *,
        after: int | None = None,
        big: int | None = None,
        whole: int | None = None,
        tiny: float | None = None,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things"""
        return await self._call_async(LIST_THINGS, locals())
