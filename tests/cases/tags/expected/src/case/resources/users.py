"""`case.users`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

LIST = Operation("GET /users", Response("204"))
PUT_ALL = Operation("PUT /users", Response("204"))


class Users(Namespace):
    def list(self, **options: Unpack[CallOptions]) -> None:
        """GET /users"""
        return self._call(LIST, locals())

    async def list_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /users"""
        return await self._call_async(LIST, locals())

    def put_all(self, **options: Unpack[CallOptions]) -> None:
        """PUT /users"""
        return self._call(PUT_ALL, locals())

    async def put_all_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /users"""
        return await self._call_async(PUT_ALL, locals())
