"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.namespace import Client, streaming
from ._runtime.client.operation import (
    Body,
    ClientDescription,
    Lines,
    Operation,
    Response,
    Server,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from . import params
    from ._runtime.client.options import ClientOptions
    from .types import Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

SEND_ROWS: Operation[Stream[models.SendRowsResponseItem]] = Operation(
    "POST /rows",
    Body(lambda: models.Row, "application/x-ndjson", argument="body"),
    Response(
        "200",
        lambda: models.SendRowsResponseItem,
        "application/x-ndjson; charset=utf-8",
        stream=Lines(),
    ),
)
SEND_ANYTHING: Operation[Stream[Any]] = Operation(
    "POST /anything",
    Body(lambda: Any, "application/json-seq", argument="body", required=False),
    Response("200", lambda: Any, "application/jsonl", stream=Lines()),
)


class Case(Client):
    """Lines"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def send_rows(
        self, *, body: Iterable[params.Row], **options: Unpack[CallOptions]
    ) -> Stream[models.SendRowsResponseItem]:
        """POST /rows"""
        return self._call(SEND_ROWS, locals())

    def send_anything(
        self, *, body: Iterable[Any] | None = None, **options: Unpack[CallOptions]
    ) -> Stream[Any]:
        """POST /anything"""
        return self._call(SEND_ANYTHING, locals())

    send_rows_async = streaming(send_rows)
    send_anything_async = streaming(send_anything)
