"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.schemes import Bearer
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server

if TYPE_CHECKING:
    from ._runtime.auth.schemes import Credential
    from ._runtime.client.options import ClientOptions
    from .resources.router import Router

CLIENT = ClientDescription(
    user_agent="orq-ai-sdk/0.1.0",
    servers=(Server("https://my.orq.ai"),),
    schemes={"bearerAuth": Bearer(argument="api_key", env="ORQ_API_KEY")},
    security=(("bearerAuth",),),
    timeout_ms=600_000,
)


class Orq(Client):
    """Orq image variations

    Makes variations of an image with any model that the router of orq.ai reaches.
    """

    def __init__(
        self, api_key: Credential | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        """`api_key`, a text or a function that returns one, is read from ORQ_API_KEY if not given. An API key of your workspace."""
        super().__init__(CLIENT, {"api_key": api_key}, **options)

    @cached_property
    def router(self) -> Router:
        from .resources.router import Router

        return Router(self)
