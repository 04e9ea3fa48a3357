"""`case.streaming`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

LIST = Operation("list", "GET /jobs/streaming", Response("204"))


class StreamingNamespace(Namespace):
    def list(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /jobs/streaming"""
        return self._call(LIST, locals())

    list_async = asynchronous(list)
