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
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

CREATE_THING: Operation[
    list[models.CreateThingResponseBody] | models.CreateThing201ResponseBody
] = Operation(
    "POST /things",
    Query("where", lambda: models.CreateThingWhere, style="deepObject", explode=False),
    Body(lambda: models.CreateThingRequestBody),
    Response("200", lambda: list[models.CreateThingResponseBody]),
    Response("201", lambda: models.CreateThing201ResponseBody),
)


class Case(Client):
    """Inline"""

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

    def create_thing(
        self,
        *,
        where: params.CreateThingWhere | None = None,
        rows: Sequence[Sequence[params.CreateThingRows]] | None = None,
        map: Mapping[str, params.CreateThingMapValue] | None = None,
        deep: params.CreateThingDeep | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.CreateThingResponseBody] | models.CreateThing201ResponseBody:
        """POST /things"""
        return self._call(CREATE_THING, locals())

    async def create_thing_async(
        self,
        *,
        where: params.CreateThingWhere | None = None,
        rows: Sequence[Sequence[params.CreateThingRows]] | None = None,
        map: Mapping[str, params.CreateThingMapValue] | None = None,
        deep: params.CreateThingDeep | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.CreateThingResponseBody] | models.CreateThing201ResponseBody:
        """POST /things"""
        return await self._call_async(CREATE_THING, locals())
