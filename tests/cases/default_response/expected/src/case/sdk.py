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

GET_ALONE = Operation("GET /alone", Response("default", lambda: models.Pet))
GET_BESIDE = Operation(
    "GET /beside",
    Response("200", lambda: models.Pet),
    Failure("default", lambda: models.Error, lambda: errors.Error),
)


class Case(Client):
    """Default"""

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

    def get_alone(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /alone"""
        return self._call(GET_ALONE, locals())

    async def get_alone_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /alone"""
        return await self._call_async(GET_ALONE, locals())

    def get_beside(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /beside"""
        return self._call(GET_BESIDE, locals())

    async def get_beside_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /beside"""
        return await self._call_async(GET_BESIDE, locals())
