"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Querystring
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

SEARCH = Operation(
    "GET /search",
    Querystring(
        "filter",
        lambda: models.SearchFilter,
        required=True,
        media_type="application/x-www-form-urlencoded",
    ),
    Response("204"),
)
SELECT = Operation(
    "GET /select",
    Querystring("json", lambda: dict[str, str], media_type="application/json"),
    Response("204"),
)


class Case(Client):
    """Query"""

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

    def search(
        self,
        *,
        filter: params.SearchFilter,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /search"""
        return self._call(SEARCH, locals())

    async def search_async(
        self,
        *,
        filter: params.SearchFilter,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /search"""
        return await self._call_async(SEARCH, locals())

    def select(
        self,
        *,
        json: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /select"""
        return self._call(SELECT, locals())

    async def select_async(
        self,
        *,
        json: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /select"""
        return await self._call_async(SELECT, locals())
