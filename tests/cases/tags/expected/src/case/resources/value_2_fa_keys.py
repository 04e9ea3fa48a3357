"""`case.value_2_fa_keys`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

PUT_ODD = Operation("putOdd", "PUT /odd", Response("204"))


class Value2FaKeys(Namespace):
    def put_odd(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /odd"""
        return self._call(PUT_ODD, locals())

    put_odd_async = asynchronous(put_odd)
