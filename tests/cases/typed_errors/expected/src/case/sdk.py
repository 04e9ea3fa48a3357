"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Failure, Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_PET = Operation(
    "GET /pets/{id}",
    Response("200", lambda: models.Pet),
    Failure("404", lambda: models.NotFound, lambda: errors.NotFoundError),
    Failure("422", lambda: models.GetPet422ResponseBody, lambda: errors.GetPet422Error),
    Failure(
        "default",
        lambda: models.Problem,
        lambda: errors.Problem,
        "application/problem+json",
    ),
)
DELETE_PET = Operation(
    "DELETE /pets/{id}",
    Response("204"),
    Failure("404", lambda: models.NotFound, lambda: errors.NotFoundError),
    Failure("409", lambda: models.Pet, lambda: errors.PetError),
)


class Case(Client):
    """Errors"""

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

    def get_pet(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets/{id}"""
        return self._call(GET_PET, locals())

    async def get_pet_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets/{id}"""
        return await self._call_async(GET_PET, locals())

    def delete_pet(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /pets/{id}"""
        return self._call(DELETE_PET, locals())

    async def delete_pet_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /pets/{id}"""
        return await self._call_async(DELETE_PET, locals())
