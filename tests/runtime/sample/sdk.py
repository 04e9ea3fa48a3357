"""The client."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.auth.schemes import Bearer
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription
from ._runtime.client.client_description import Server

if TYPE_CHECKING:
    from ._runtime.client.client import AsyncHttpClient, Credential, HttpClient
    from ._runtime.transport.hooks import Hooks
    from ._runtime.transport.retry import RetryConfig
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
        self,
        api_key: Credential | None = None,
        *,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        retries: RetryConfig | None = None,
        http_headers: Mapping[str, str] | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        hooks: Hooks | None = None,
        strict_responses: bool = False,
    ) -> None:
        super().__init__(
            CLIENT,
            {"api_key": api_key},
            server_url=server_url,
            timeout_ms=timeout_ms,
            retries=retries,
            http_headers=http_headers,
            client=client,
            async_client=async_client,
            hooks=hooks,
            strict_responses=strict_responses,
        )

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
