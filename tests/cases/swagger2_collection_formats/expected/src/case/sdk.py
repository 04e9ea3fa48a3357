"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header, Path, Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com"),),
)

GET_LISTS = Operation(
    "GET /lists/{path}",
    Path("path", lambda: list[int]),
    Query("plain", lambda: list[str], style="form", explode=False),
    Query("csv", lambda: list[str], style="form", explode=False),
    Query("ssv", lambda: list[str], style="spaceDelimited", explode=False),
    Query("tsv", lambda: list[str], style="tabDelimited", explode=False),
    Query("pipes", lambda: list[str], style="pipeDelimited", explode=False),
    Query("multi", lambda: list[str]),
    Header("X-List", lambda: list[str], argument="x_list"),
    Response("204"),
)


class Case(Client):
    """Lists"""

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

    def get_lists(
        self,
        *,
        path: Sequence[int],
        plain: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        x_list: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /lists/{path}"""
        return self._call(GET_LISTS, locals())

    async def get_lists_async(
        self,
        *,
        path: Sequence[int],
        plain: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        x_list: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /lists/{path}"""
        return await self._call_async(GET_LISTS, locals())
