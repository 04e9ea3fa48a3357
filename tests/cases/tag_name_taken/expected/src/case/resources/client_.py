"""`case.client_`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_B = Operation("getB", "GET /b", Response("204"))


class ClientNamespace(Namespace):
    def get_b(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /b"""
        return self._call(GET_B, locals())

    get_b_async = asynchronous(get_b)
