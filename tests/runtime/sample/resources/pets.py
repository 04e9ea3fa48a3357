"""Pets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import errors, models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation, Options
from .._runtime.request.parameter import Header, Path, Query
from .._runtime.request.request_body import Body
from .._runtime.response.response import Failure, Response
from .._runtime.transport.retry import RetryConfig
from .._runtime.types.unset import UNSET, OptionalNullable

GET = Operation(
    "GET /pets/{petId}",
    Path("petId", argument="pet_id"),
    Query("tags", lambda: list[str], explode=False),
    Header("X-Trace", argument="x_trace"),
    Response("200", lambda: models.Pet),
    Failure("404", lambda: models.Missing, lambda: errors.NotFound),
)

CREATE = Operation(
    "POST /pets",
    Body(lambda: models.Pet),
    Response("201", lambda: models.Pet),
)


class Pets(Namespace):
    """Pets"""

    def get(
        self,
        *,
        pet_id: str,
        tags: list[str] | None = None,
        x_trace: str | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Pet:
        """Get one."""
        return self._client.call(
            GET,
            {"pet_id": pet_id, "tags": tags, "x_trace": x_trace},
            Options(retries, server_url, timeout_ms, http_headers),
        )

    async def get_async(
        self,
        *,
        pet_id: str,
        tags: list[str] | None = None,
        x_trace: str | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Pet:
        """Get one."""
        return await self._client.call_async(
            GET,
            {"pet_id": pet_id, "tags": tags, "x_trace": x_trace},
            Options(retries, server_url, timeout_ms, http_headers),
        )

    def create(
        self,
        *,
        name: str,
        tag: str | None,
        photo_urls: list[str] | None = None,
        nickname: str | None = None,
        owner: OptionalNullable[models.Person | dict[str, Any]] = UNSET,
        kind: models.Cat | models.Dog | dict[str, Any] | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Pet:
        """Create one."""
        return self._client.call(
            CREATE,
            {
                "name": name,
                "tag": tag,
                "photo_urls": UNSET if photo_urls is None else photo_urls,
                "nickname": nickname,
                "owner": owner,
                "kind": kind,
            },
            Options(retries, server_url, timeout_ms, http_headers),
        )
