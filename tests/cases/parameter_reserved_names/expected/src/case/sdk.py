"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_THING = Operation(
    "POST /things",
    Query("retries", lambda: int, argument="query_retries", required=True),
    Query("timeout_ms", lambda: int, argument="query_timeout_ms"),
    Query("self", argument="query_self"),
    Query("locals", argument="query_locals"),
    Query("options"),
    Query("call_options", argument="query_call_options"),
    Query("models", lambda: models.Models),
    Body(lambda: models.AddThingRequestBody, renamed={"body_server_url": "server_url"}),
    Response("204"),
)


class Case(Client):
    """Reserved"""

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

    def add_thing(
        self,
        *,
        query_retries: int,
        query_timeout_ms: int | None = None,
        query_self: str | None = None,
        query_locals: str | None = None,
        options: str | None = None,
        query_call_options: str | None = None,
        models: params.Models | None = None,
        body_server_url: str | None = None,
        params: params.Models | None = None,
        **call_options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return self._call(ADD_THING, locals())

    async def add_thing_async(
        self,
        *,
        query_retries: int,
        query_timeout_ms: int | None = None,
        query_self: str | None = None,
        query_locals: str | None = None,
        options: str | None = None,
        query_call_options: str | None = None,
        models: params.Models | None = None,
        body_server_url: str | None = None,
        params: params.Models | None = None,
        **call_options: Unpack[CallOptions],
    ) -> None:
        """POST /things"""
        return await self._call_async(ADD_THING, locals())
