"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.json_lines import JsonLines, JsonLinesBody

if TYPE_CHECKING:
    from collections.abc import Iterable
    from . import params
    from ._runtime.client.options import ClientOptions
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

SEND_ROWS: StreamingOperation[
    Stream[models.SendRowsResponseItem], AsyncStream[models.SendRowsResponseItem]
] = StreamingOperation(
    "POST /rows",
    JsonLinesBody(lambda: models.Row, "application/x-ndjson", argument="body"),
    Response(
        "200",
        lambda: models.SendRowsResponseItem,
        "application/x-ndjson; charset=utf-8",
        stream=JsonLines(),
    ),
)
SEND_ANYTHING: StreamingOperation[Stream[Any], AsyncStream[Any]] = StreamingOperation(
    "POST /anything",
    JsonLinesBody(lambda: Any, "application/json-seq", argument="body", required=False),
    Response("200", lambda: Any, "application/jsonl", stream=JsonLines()),
)


class Case(Client):
    """Lines"""

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

    def send_rows(
        self,
        *,
        body: Iterable[params.Row],
        **options: Unpack[CallOptions],
    ) -> Stream[models.SendRowsResponseItem]:
        """POST /rows"""
        return self._call(SEND_ROWS, locals())

    async def send_rows_async(
        self,
        *,
        body: Iterable[params.Row],
        **options: Unpack[CallOptions],
    ) -> AsyncStream[models.SendRowsResponseItem]:
        """POST /rows"""
        return await self._call_async(SEND_ROWS, locals())

    def send_anything(
        self,
        *,
        body: Iterable[Any] | None = None,
        **options: Unpack[CallOptions],
    ) -> Stream[Any]:
        """POST /anything"""
        return self._call(SEND_ANYTHING, locals())

    async def send_anything_async(
        self,
        *,
        body: Iterable[Any] | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncStream[Any]:
        """POST /anything"""
        return await self._call_async(SEND_ANYTHING, locals())
