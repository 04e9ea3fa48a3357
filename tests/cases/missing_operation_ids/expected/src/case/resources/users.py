"""`case.users`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

POST_USERS = Operation("POST /users", Response("204"))


class Users(Namespace):
    def post_users(self, **options: Unpack[CallOptions]) -> None:
        """POST /users"""
        return self._call(POST_USERS, locals())

    async def post_users_async(self, **options: Unpack[CallOptions]) -> None:
        """POST /users"""
        return await self._call_async(POST_USERS, locals())
