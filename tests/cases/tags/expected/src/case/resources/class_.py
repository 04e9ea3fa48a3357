"""`case.class_`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_ODD = Operation("getOdd", "GET /odd", Response("204"))


class Class(Namespace):
    def get_odd(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /odd"""
        return self._call(GET_ODD, locals())

    get_odd_async = asynchronous(get_odd)
