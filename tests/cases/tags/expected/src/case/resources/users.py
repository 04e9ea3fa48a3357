"""`case.users`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

LIST = Operation("users_list", "GET /users", Response("204"))

PUT_ALL = Operation("users/put-all", "PUT /users", Response("204"))


class Users(Namespace):
    def list(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /users"""
        return self._call(LIST, locals())

    list_async = asynchronous(list)

    def put_all(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /users"""
        return self._call(PUT_ALL, locals())

    put_all_async = asynchronous(put_all)
