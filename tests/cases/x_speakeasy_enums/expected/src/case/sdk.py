"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

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

GET_THINGS = Operation(
    "GET /things",
    Query("level", lambda: models.Level),
    Query("code", lambda: models.Code),
    Query("open", lambda: Literal["a", "b"] | str),
    Query("shut", lambda: Literal["a", "b"]),
    Query("step", lambda: models.GetThingsStep),
    Response("200", lambda: models.GetThingsResponseBody),
)


class Case(Client):
    """Enums"""

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

    def get_things(
        self,
        *,
        level: models.Level | None = None,
        code: models.Code | None = None,
        open: Literal["a", "b"] | str | None = None,
        shut: Literal["a", "b"] | None = None,
        step: models.GetThingsStep | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetThingsResponseBody:
        """GET /things"""
        return self._call(GET_THINGS, locals())

    async def get_things_async(
        self,
        *,
        level: models.Level | None = None,
        code: models.Code | None = None,
        open: Literal["a", "b"] | str | None = None,
        shut: Literal["a", "b"] | None = None,
        step: models.GetThingsStep | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetThingsResponseBody:
        """GET /things"""
        return await self._call_async(GET_THINGS, locals())
