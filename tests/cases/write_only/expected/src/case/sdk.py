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
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_USER = Operation(
    "POST /users",
    Body(lambda: models.User),
    Response("200", lambda: models.User),
)


class Case(Client):
    """Write"""

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

    def add_user(
        self,
        *,
        name: str,
        password: str,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """POST /users

        Args:
            password: Never shown again
        """
        return self._call(ADD_USER, locals())

    async def add_user_async(
        self,
        *,
        name: str,
        password: str,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """POST /users

        Args:
            password: Never shown again
        """
        return await self._call_async(ADD_USER, locals())
