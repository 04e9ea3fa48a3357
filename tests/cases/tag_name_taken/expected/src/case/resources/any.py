"""`case.any`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Query, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_G = Operation(
    "getG",
    "GET /g",
    Query("q", lambda: Any),
    Response("204"),
)


class AnyNamespace(Namespace):
    def get_g(
        self,
        *,
        q: Any | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /g"""
        return self._call(GET_G, locals())

    get_g_async = asynchronous(get_g)
