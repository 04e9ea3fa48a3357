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

ADD_DOG = Operation(
    "POST /dogs",
    Body(lambda: models.Dog),
    Response("204"),
)


class Case(Client):
    """Merge"""

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

    def add_dog(
        self,
        *,
        name: str,
        breed: str,
        legs: int | None = None,
        owner: params.Animal | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /dogs

        Args:
            owner: It has one too
        """
        return self._call(ADD_DOG, locals())

    async def add_dog_async(
        self,
        *,
        name: str,
        breed: str,
        legs: int | None = None,
        owner: params.Animal | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /dogs

        Args:
            owner: It has one too
        """
        return await self._call_async(ADD_DOG, locals())
