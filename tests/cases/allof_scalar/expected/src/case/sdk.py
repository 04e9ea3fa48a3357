"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from . import models
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

GET_NAMES = Operation(
    "GET /names",
    Query("name", lambda: bounded(str, min_length=1, max_length=10)),
    Query("size", lambda: models.Size),
    Query("big", lambda: Literal["large"]),
    Response("204"),
)


class Case(Client):
    """Narrow"""

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

    def get_names(
        self,
        *,
        name: str | None = None,
        size: models.Size | None = None,
        big: Literal["large"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /names"""
        return self._call(GET_NAMES, locals())

    async def get_names_async(
        self,
        *,
        name: str | None = None,
        size: models.Size | None = None,
        big: Literal["large"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /names"""
        return await self._call_async(GET_NAMES, locals())
