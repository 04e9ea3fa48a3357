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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_PETS = Operation(
    "GET /pets",
    Query("limit", lambda: int),
    Response("200", lambda: models.Pet),
)
PUT_PET = Operation(
    "PUT /pets",
    Body(lambda: models.PutPetRequestBody),
    Response("204"),
)
GET_PET = Operation("GET /pets/{id}", Response("204"))


class Case(Client):
    """Ignore"""

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

    def list_pets(
        self,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets"""
        return self._call(LIST_PETS, locals())

    async def list_pets_async(
        self,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets"""
        return await self._call_async(LIST_PETS, locals())

    def put_pet(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets"""
        return self._call(PUT_PET, locals())

    async def put_pet_async(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets"""
        return await self._call_async(PUT_PET, locals())

    def get_pet(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{id}"""
        return self._call(GET_PET, locals())

    async def get_pet_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /pets/{id}"""
        return await self._call_async(GET_PET, locals())
