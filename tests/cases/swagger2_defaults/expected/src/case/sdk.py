"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Failure, Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("/v1"),),
)

ADD_PET = Operation(
    "POST /pets",
    Header("X-Flags", lambda: list[bool], argument="x_flags"),
    Body(lambda: models.AddPetRequestBody, argument="body", required=False),
    Response("200", lambda: models.AddPetResponseBody),
    Failure("default", lambda: models.Error, lambda: errors.Error),
)
DELETE_PETS = Operation("DELETE /pets", Response("204"))


class Case(Client):
    """Defaults"""

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

    def add_pet(
        self,
        *,
        x_flags: Sequence[bool] | None = None,
        body: params.AddPetRequestBody | None = None,
        **options: Unpack[CallOptions],
    ) -> models.AddPetResponseBody:
        """POST /pets"""
        return self._call(ADD_PET, locals())

    async def add_pet_async(
        self,
        *,
        x_flags: Sequence[bool] | None = None,
        body: params.AddPetRequestBody | None = None,
        **options: Unpack[CallOptions],
    ) -> models.AddPetResponseBody:
        """POST /pets"""
        return await self._call_async(ADD_PET, locals())

    def delete_pets(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return self._call(DELETE_PETS, locals())

    async def delete_pets_async(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return await self._call_async(DELETE_PETS, locals())
