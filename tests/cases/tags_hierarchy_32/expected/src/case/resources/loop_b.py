"""`case.loop_b`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_LOOP = Operation("getLoop", "GET /loop", Response("204"))


class LoopBLoopA(Namespace):
    def get_loop(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /loop"""
        return self._call(GET_LOOP, locals())

    get_loop_async = asynchronous(get_loop)


class LoopB(Namespace):
    @cached_property
    def loop_a(self) -> LoopBLoopA:
        return LoopBLoopA(self._client)
