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
    from .resources.pets import Pets
    from .resources.variations import Variations

CLIENT = ClientDescription(
    user_agent="sample/0.1.0",
    servers=(Server("https://sample.invalid"),),
    schemes={"bearerAuth": Bearer(argument="api_key", env="SAMPLE_API_KEY")},
    security=(("bearerAuth",),),
    timeout_ms=10_000,
)


class Sample(Client):
    """A small API."""

    def __init__(
        self, api_key: Credential | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(CLIENT, {"api_key": api_key}, **options)

    @cached_property
    def pets(self) -> Pets:
        """Pets"""
        from .resources.pets import Pets

        return Pets(self)

    @cached_property
    def variations(self) -> Variations:
        """Image variations"""
        from .resources.variations import Variations

        return Variations(self)
