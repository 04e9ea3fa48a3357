"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.pets import Pets
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation("GET /things", Response("204"))
CLOSE_ = Operation("PUT /things", Response("204"))
HOOKS_ = Operation("POST /things", Response("204"))
PETS_ = Operation("DELETE /things", Response("204"))


class Case(Client):
    """Bare"""

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

    @cached_property
    def pets(self) -> Pets:
        from .resources.pets import Pets

        return Pets(self)

    def list_things(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    async def list_things_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return await self._call_async(LIST_THINGS, locals())

    def close_(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(CLOSE_, locals())

    async def close__async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return await self._call_async(CLOSE_, locals())

    def hooks_(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return self._call(HOOKS_, locals())

    async def hooks__async(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return await self._call_async(HOOKS_, locals())

    def pets_(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /things"""
        return self._call(PETS_, locals())

    async def pets__async(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /things"""
        return await self._call_async(PETS_, locals())
