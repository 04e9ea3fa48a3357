"""`case.store`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

REPLACE = Operation("pets_put", "PUT /pets", Response("204"))


class StorePets(Namespace):
    def replace(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /pets"""
        return self._call(REPLACE, locals())

    replace_async = asynchronous(replace)


class Store(Namespace):
    @cached_property
    def pets(self) -> StorePets:
        return StorePets(self._client)
