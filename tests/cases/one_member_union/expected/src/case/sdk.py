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
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_OWNER = Operation(
    "POST /owner",
    Body(lambda: models.AddOwnerRequestBody),
    Response("204"),
)


class Case(Client):
    """One"""

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

    def add_owner(
        self,
        *,
        owner: params.Owner | None = None,
        maybe: OptionalNullable[params.Owner] = UNSET,
        label: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /owner

        Args:
            owner: Who has it
        """
        return self._call(ADD_OWNER, locals())

    async def add_owner_async(
        self,
        *,
        owner: params.Owner | None = None,
        maybe: OptionalNullable[params.Owner] = UNSET,
        label: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /owner

        Args:
            owner: Who has it
        """
        return await self._call_async(ADD_OWNER, locals())
