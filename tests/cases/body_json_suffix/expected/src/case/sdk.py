"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PATCH_THING = Operation(
    "PATCH /things/{id}",
    Body(lambda: models.PatchThingRequestBody, "application/merge-patch+json"),
    Response(
        "200",
        lambda: models.PatchThingResponseBody,
        "application/vnd.thing.v1+json; charset=utf-8",
    ),
)


class Case(Client):
    """Suffix"""

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

    def patch_thing(
        self,
        *,
        id: str,
        name: OptionalNullable[str] = UNSET,
        size: OptionalNullable[int] = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.PatchThingResponseBody:
        """PATCH /things/{id}"""
        return self._call(PATCH_THING, locals())

    async def patch_thing_async(
        self,
        *,
        id: str,
        name: OptionalNullable[str] = UNSET,
        size: OptionalNullable[int] = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.PatchThingResponseBody:
        """PATCH /things/{id}"""
        return await self._call_async(PATCH_THING, locals())
