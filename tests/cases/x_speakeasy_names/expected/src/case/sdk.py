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
    from .resources.people import People
    from .resources.pets import Pets
    from .resources.store import Store
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

DROP = Operation("DELETE /pets", Response("204"))


class Case(Client):
    """Names"""

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
    def people(self) -> People:
        from .resources.people import People

        return People(self)

    @cached_property
    def pets(self) -> Pets:
        from .resources.pets import Pets

        return Pets(self)

    @cached_property
    def store(self) -> Store:
        from .resources.store import Store

        return Store(self)

    def drop(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return self._call(DROP, locals())

    async def drop_async(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return await self._call_async(DROP, locals())
