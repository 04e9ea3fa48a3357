"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from ._runtime.types.tagged_union import By

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_PET: Operation[models.Cat | models.Tiger] = Operation(
    "PUT /pet",
    Body(lambda: models.Pet, argument="body"),
    Response(
        "200",
        lambda: Annotated[models.Cat | models.Tiger, By("kind", ("cat",), ("tiger",))],
    ),
)


class Case(Client):
    """Same"""

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

    def put_pet(
        self,
        *,
        body: params.Pet,
        **options: Unpack[CallOptions],
    ) -> models.Cat | models.Tiger:
        """PUT /pet"""
        return self._call(PUT_PET, locals())

    async def put_pet_async(
        self,
        *,
        body: params.Pet,
        **options: Unpack[CallOptions],
    ) -> models.Cat | models.Tiger:
        """PUT /pet"""
        return await self._call_async(PUT_PET, locals())
