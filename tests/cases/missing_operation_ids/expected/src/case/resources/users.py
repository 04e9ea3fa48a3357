"""`case.users`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

POST_USERS = Operation("post_/users", "POST /users", Response("204"))


class Users(Namespace):
    def post_users(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /users"""
        return self._call(POST_USERS, locals())

    post_users_async = asynchronous(post_users)
