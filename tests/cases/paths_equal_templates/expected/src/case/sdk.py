"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Path, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_BY_ID = Operation(
    "getById",
    "GET /pets/{id}",
    Path("id", lambda: int),
    Response("204"),
)

GET_BY_NAME = Operation("getByName", "GET /pets/{name}", Response("204"))


class Case(Client):
    """Equal"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_by_id(
        self,
        *,
        id: int,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /pets/{id}"""
        return self._call(GET_BY_ID, locals())

    get_by_id_async = asynchronous(get_by_id)

    def get_by_name(
        self,
        *,
        name: str,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /pets/{name}"""
        return self._call(GET_BY_NAME, locals())

    get_by_name_async = asynchronous(get_by_name)
