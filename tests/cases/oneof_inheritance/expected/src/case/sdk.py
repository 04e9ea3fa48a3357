"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_PET: Operation[models.AnyPet] = Operation(
    "GET /pet", Response("200", lambda: models.AnyPet)
)


class Case(Client):
    """Pets"""

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

    def get_pet(self, **options: Unpack[CallOptions]) -> models.AnyPet:
        """GET /pet"""
        return self._call(GET_PET, locals())

    async def get_pet_async(self, **options: Unpack[CallOptions]) -> models.AnyPet:
        """GET /pet"""
        return await self._call_async(GET_PET, locals())
