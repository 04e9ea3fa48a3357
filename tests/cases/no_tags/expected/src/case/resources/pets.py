"""`case.pets`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

LIST_PETS = Operation("listPets", "GET /pets", Response("204"))


class Pets(Namespace):
    def list_pets(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /pets"""
        return self._call(LIST_PETS, locals())

    list_pets_async = asynchronous(list_pets)
