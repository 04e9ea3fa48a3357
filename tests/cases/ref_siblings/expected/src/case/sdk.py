"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Body, Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from . import params
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_THING = Operation(
    "putThing",
    "PUT /things",
    Body(lambda: models.Thing),
    Response("204"),
)


class Case(Client):
    """Siblings"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def put_thing(
        self,
        *,
        own: params.Pet | None = None,
        old: params.Pet | None = None,
        more: params.ThingMore | None = None,
        short: str | None = None,
        default: models.Name | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /things

        Args:
            own: The one at home
            old: Deprecated.
        """
        return self._call(PUT_THING, locals())

    put_thing_async = asynchronous(put_thing)
