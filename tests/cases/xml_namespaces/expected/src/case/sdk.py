"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response
from ._runtime.xml.xml_declarations import XmlBody

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_FEED = Operation(
    "PUT /feeds",
    XmlBody(lambda: models.Feed, "application/atom+xml"),
    Response("204"),
)


class Case(Client):
    """XML"""

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

    def put_feed(
        self,
        *,
        title: str | None = None,
        note: str | None = None,
        mark: str | None = None,
        loose: str | None = None,
        links: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /feeds"""
        return self._call(PUT_FEED, locals())

    async def put_feed_async(
        self,
        *,
        title: str | None = None,
        note: str | None = None,
        mark: str | None = None,
        loose: str | None = None,
        links: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /feeds"""
        return await self._call_async(PUT_FEED, locals())
