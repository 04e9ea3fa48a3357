"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.loop_b import LoopB
    from .resources.store import Store

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)


class Case(Client):
    """Hierarchy"""

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
    def loop_b(self) -> LoopB:
        from .resources.loop_b import LoopB

        return LoopB(self)

    @cached_property
    def store(self) -> Store:
        """The store

        Everything that is sold
        """
        from .resources.store import Store

        return Store(self)
