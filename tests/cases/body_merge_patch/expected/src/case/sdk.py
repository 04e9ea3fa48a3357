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
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

UPDATE_ROOM = Operation(
    "PATCH /room",
    Body(lambda: models.RoomUpdate, "application/merge-patch+json"),
    Response("200", lambda: models.Room),
)


class Case(Client):
    """Rooms"""

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

    def update_room(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        door: OptionalNullable[params.DoorPatch] = UNSET,
        keys: OptionalNullable[Mapping[str, params.DoorPatch | None]] = UNSET,
        windows: OptionalNullable[Sequence[params.Door]] = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Room:
        """PATCH /room"""
        return self._call(UPDATE_ROOM, locals())

    async def update_room_async(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        door: OptionalNullable[params.DoorPatch] = UNSET,
        keys: OptionalNullable[Mapping[str, params.DoorPatch | None]] = UNSET,
        windows: OptionalNullable[Sequence[params.Door]] = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Room:
        """PATCH /room"""
        return await self._call_async(UPDATE_ROOM, locals())
