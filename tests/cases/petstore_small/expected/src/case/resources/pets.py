"""`case.pets`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Path
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from .. import params
    from ..utils import CallOptions

GET_PET = Operation(
    "GET /pets/{petId}",
    Path("petId", lambda: int, argument="pet_id"),
    Response("200", lambda: models.Pet),
)
PUT_PET = Operation(
    "PUT /pets/{petId}",
    Path("petId", lambda: int, argument="pet_id"),
    Body(lambda: models.Pet),
    Response("204"),
)


class Pets(Namespace):
    def get_pet(
        self,
        *,
        pet_id: int,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets/{petId}"""
        return self._call(GET_PET, locals())

    async def get_pet_async(
        self,
        *,
        pet_id: int,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """GET /pets/{petId}"""
        return await self._call_async(GET_PET, locals())

    def put_pet(
        self,
        *,
        pet_id: int,
        id: int,
        name: str | None,
        status: Literal["here", "gone"] | None = None,
        friend: params.Pet | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets/{petId}"""
        return self._call(PUT_PET, locals())

    async def put_pet_async(
        self,
        *,
        pet_id: int,
        id: int,
        name: str | None,
        status: Literal["here", "gone"] | None = None,
        friend: params.Pet | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /pets/{petId}"""
        return await self._call_async(PUT_PET, locals())
