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

LIST_PETS = Operation("GET /pets", Response("200", lambda: list[models.Pet]))
ADD_PET = Operation(
    "POST /pets",
    Body(lambda: models.Pet),
    Response("204"),
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

    def list_pets(self, **options: Unpack[CallOptions]) -> list[models.Pet]:
        """GET /pets"""
        return self._call(LIST_PETS, locals())

    async def list_pets_async(self, **options: Unpack[CallOptions]) -> list[models.Pet]:
        """GET /pets"""
        return await self._call_async(LIST_PETS, locals())

    def add_pet(
        self,
        *,
        name: str,
        friend: params.Pet | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets"""
        return self._call(ADD_PET, locals())

    async def add_pet_async(
        self,
        *,
        name: str,
        friend: params.Pet | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets"""
        return await self._call_async(ADD_PET, locals())
