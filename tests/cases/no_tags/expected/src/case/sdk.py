"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .resources.pets import Pets
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation("listThings", "GET /things", Response("204"))

CLOSE_ = Operation("close", "PUT /things", Response("204"))

HOOKS_ = Operation("hooks", "POST /things", Response("204"))

PETS_ = Operation("pets", "DELETE /things", Response("204"))


class Case(Client):
    """Bare"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    @cached_property
    def pets(self) -> Pets:
        from .resources.pets import Pets

        return Pets(self)

    def list_things(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    list_things_async = asynchronous(list_things)

    def close_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /things"""
        return self._call(CLOSE_, locals())

    close__async = asynchronous(close_)

    def hooks_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /things"""
        return self._call(HOOKS_, locals())

    hooks__async = asynchronous(hooks_)

    def pets_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /things"""
        return self._call(PETS_, locals())

    pets__async = asynchronous(pets_)
