"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_THING = Operation(
    "PUT /things/{thingId}",
    Path("thingId", argument="thing_id"),
    Body(lambda: models.PutThingRequestBody, renamed={"body_thing_id_2": "thing_id"}),
    Response("204"),
)


class Case(Client):
    """Clash"""

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

    def put_thing(
        self,
        *,
        thing_id: str,
        body_thing_id_2: str | None = None,
        thing_id_: str | None = None,
        body: str | None = None,
        body_thing_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things/{thingId}"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        thing_id: str,
        body_thing_id_2: str | None = None,
        thing_id_: str | None = None,
        body: str | None = None,
        body_thing_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things/{thingId}"""
        return await self._call_async(PUT_THING, locals())
