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
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_MAPS = Operation(
    "PUT /maps",
    Body(lambda: models.Maps),
    Response("200", lambda: dict[str, int]),
)


class Case(Client):
    """Maps"""

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

    def put_maps(
        self,
        *,
        counts: Mapping[str, int] | None = None,
        pets: Mapping[str, params.Pet] | None = None,
        lists: Mapping[str, Sequence[str]] | None = None,
        inline: Mapping[str, params.MapsInlineValue] | None = None,
        named: models.Labels | None = None,
        **options: Unpack[CallOptions],
    ) -> dict[str, int]:
        """PUT /maps"""
        return self._call(PUT_MAPS, locals())

    async def put_maps_async(
        self,
        *,
        counts: Mapping[str, int] | None = None,
        pets: Mapping[str, params.Pet] | None = None,
        lists: Mapping[str, Sequence[str]] | None = None,
        inline: Mapping[str, params.MapsInlineValue] | None = None,
        named: models.Labels | None = None,
        **options: Unpack[CallOptions],
    ) -> dict[str, int]:
        """PUT /maps"""
        return await self._call_async(PUT_MAPS, locals())
