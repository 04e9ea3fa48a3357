"""`case.namespace`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_F = Operation("getF", "GET /f", Response("204"))


class NamespaceNamespace(Namespace):
    def get_f(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /f"""
        return self._call(GET_F, locals())

    get_f_async = asynchronous(get_f)
