"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS_V1 = Operation(
    "GET /v1/things",
    Query("page", lambda: int),
    Response("204"),
)
LIST_THINGS = Operation(
    "GET /v2/things", Response("200", lambda: models.ListThingsResponseBody)
)


class Case(Client):
    """Old"""

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

    def list_things_v1(
        self,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /v1/things

        Deprecated: Gone in spring. Use `list_things` instead.

        Args:
            page: Deprecated: Use `cursor`
        """
        return self._call(LIST_THINGS_V1, locals())

    async def list_things_v1_async(
        self,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /v1/things

        Deprecated: Gone in spring. Use `list_things` instead.

        Args:
            page: Deprecated: Use `cursor`
        """
        return await self._call_async(LIST_THINGS_V1, locals())

    def list_things(
        self, **options: Unpack[CallOptions]
    ) -> models.ListThingsResponseBody:
        """GET /v2/things"""
        return self._call(LIST_THINGS, locals())

    async def list_things_async(
        self, **options: Unpack[CallOptions]
    ) -> models.ListThingsResponseBody:
        """GET /v2/things"""
        return await self._call_async(LIST_THINGS, locals())
