"""`case.operation`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Query, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_A = Operation(
    "getA",
    "GET /a",
    Query("q"),
    Response("204"),
)


class OperationNamespace(Namespace):
    def get_a(
        self,
        *,
        q: str | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /a"""
        return self._call(GET_A, locals())

    get_a_async = asynchronous(get_a)
