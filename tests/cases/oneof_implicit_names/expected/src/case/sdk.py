"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response
from ._runtime.types.tagged_union import By

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_PETS: Operation[list[models.Cat | models.Dog]] = Operation(
    "GET /pets",
    Response(
        "200",
        lambda: list[
            Annotated[models.Cat | models.Dog, By("type", ("cat",), ("dog",))]
        ],
    ),
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

    def list_pets(
        self, **options: Unpack[CallOptions]
    ) -> list[models.Cat | models.Dog]:
        """GET /pets"""
        return self._call(LIST_PETS, locals())

    async def list_pets_async(
        self, **options: Unpack[CallOptions]
    ) -> list[models.Cat | models.Dog]:
        """GET /pets"""
        return await self._call_async(LIST_PETS, locals())
