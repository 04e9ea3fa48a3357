"""Image variations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.types.file_input import FileInput
from .._runtime.client.operation import Operation, Options
from .._runtime.request.request_body import Body
from .._runtime.response.response import Response
from .._runtime.transport.retry import RetryConfig
from .._runtime.types.unset import UNSET, OptionalNullable

CREATE = Operation(
    "POST /v2/variations",
    Body(lambda: models.CreateVariationRequestBody, "multipart/form-data"),
    Response("200", lambda: models.Variation),
)


class Variations(Namespace):
    """Image variations"""

    def create(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        size: str | None = None,
        masks: Sequence[FileInput] | None = None,
        tags: list[str] | None = None,
        fallbacks: list[models.Fallback] | list[dict[str, Any]] | None = None,
        retry: models.Retry | dict[str, Any] | None = None,
        load_balancer: dict[str, Any] | None = None,
        orq: models.Orq | dict[str, Any] | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Variation:
        """Create one."""
        return self._client.call(
            CREATE,
            _arguments(**{k: v for k, v in locals().items() if k in _NAMES}),
            Options(retries, server_url, timeout_ms, http_headers),
        )

    async def create_async(
        self,
        *,
        model: str,
        image: Any | None = None,
        n: OptionalNullable[float] = UNSET,
        size: str | None = None,
        masks: Sequence[FileInput] | None = None,
        tags: list[str] | None = None,
        fallbacks: list[models.Fallback] | list[dict[str, Any]] | None = None,
        retry: models.Retry | dict[str, Any] | None = None,
        load_balancer: dict[str, Any] | None = None,
        orq: models.Orq | dict[str, Any] | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Variation:
        """Create one."""
        return await self._client.call_async(
            CREATE,
            _arguments(**{k: v for k, v in locals().items() if k in _NAMES}),
            Options(retries, server_url, timeout_ms, http_headers),
        )


_NAMES = (
    "model",
    "image",
    "n",
    "size",
    "masks",
    "tags",
    "fallbacks",
    "retry",
    "load_balancer",
    "orq",
)


def _arguments(**arguments: Any) -> dict[str, Any]:
    return {name: arguments[name] for name in _NAMES}
