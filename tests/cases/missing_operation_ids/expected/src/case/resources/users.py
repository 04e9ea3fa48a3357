"""`case.users`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace, asynchronous
from .._runtime.client.operation import Operation
from .._runtime.response.response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

POST_USERS = Operation("POST /users", Response("204"))


class Users(Namespace):
    def post_users(self, **options: Unpack[CallOptions]) -> None:
        """POST /users"""
        return self._call(POST_USERS, locals())

    post_users_async = asynchronous(post_users)
