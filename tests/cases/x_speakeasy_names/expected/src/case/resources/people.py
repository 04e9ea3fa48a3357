"""`case.people`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

LIST = Operation("list_owners", "GET /owners", Response("204"))


class PeopleOwners(Namespace):
    def list(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /owners"""
        return self._call(LIST, locals())

    list_async = asynchronous(list)


class People(Namespace):
    @cached_property
    def owners(self) -> PeopleOwners:
        return PeopleOwners(self._client)
