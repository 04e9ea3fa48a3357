"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.schemes import Bearer
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server

if TYPE_CHECKING:
    from ._runtime.auth.credentials import Credential
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
        self,
        api_key: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            api_key: An API key of your workspace. Read from ORQ_API_KEY by default.
        """
        super().__init__(
            CLIENT,
            {"api_key": api_key},
            **options,
        )

    @cached_property
    def router(self) -> Router:
        from .resources.router import Router

        return Router(self)
