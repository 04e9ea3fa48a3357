"""`case.case`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_C = Operation("getC", "GET /c", Response("204"))


class CaseNamespace(Namespace):
    def get_c(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /c"""
        return self._call(GET_C, locals())

    get_c_async = asynchronous(get_c)
