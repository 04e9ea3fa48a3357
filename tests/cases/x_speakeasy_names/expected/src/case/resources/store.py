"""`case.store`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

LIST = Operation("list_pets_v2", "GET /pets", Response("204"))


class StorePets(Namespace):
    def list(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /pets"""
        return self._call(LIST, locals())

    list_async = asynchronous(list)


class Store(Namespace):
    @cached_property
    def pets(self) -> StorePets:
        return StorePets(self._client)
