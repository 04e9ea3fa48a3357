"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_EVENT: Operation[models.Event] = Operation(
    "getEvent", "GET /event", Response("200", lambda: models.Event)
)


class Case(Client):
    """Tags"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_event(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Event:
        """GET /event"""
        return self._call(GET_EVENT, locals())

    get_event_async = asynchronous(get_event)
