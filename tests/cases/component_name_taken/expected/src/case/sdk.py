"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
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

PUT_THING = Operation(
    "PUT /things",
    Body(lambda: models.PutThingRequestBody),
    Response("204"),
)


class Case(Client):
    """Taken"""

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
        a: params.ModelModel | None = None,
        b: params.FieldModel | None = None,
        c: params.AnyModel | None = None,
        d: params.None_ | None = None,
        e: params.List | None = None,
        f: params.Exception | None = None,
        g: params.Class | None = None,
        h: params.Init | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        a: params.ModelModel | None = None,
        b: params.FieldModel | None = None,
        c: params.AnyModel | None = None,
        d: params.None_ | None = None,
        e: params.List | None = None,
        f: params.Exception | None = None,
        g: params.Class | None = None,
        h: params.Init | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
