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

PUT_THING = Operation(
    "PUT /things/{id}",
    Query("size", lambda: models.Size),
    Body(lambda: models.ThingRequestBody),
    Response("200", lambda: models.Thing),
)


class Case(Client):
    """References"""

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

    def put_thing(
        self,
        *,
        id: str,
        size: models.Size | None = None,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Thing:
        """PUT /things/{id}

        Args:
            size: How many at most
        """
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        id: str,
        size: models.Size | None = None,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Thing:
        """PUT /things/{id}

        Args:
            size: How many at most
        """
        return await self._call_async(PUT_THING, locals())
