"""`case.things`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_THING_2 = Operation("GET /a", Response("204"))
GET_THING = Operation("GET /b", Response("204"))
GET_THING_ = Operation("GET /c", Response("204"))
GET_THING_ASYNC_ = Operation("GET /d", Response("204"))
DEL_ = Operation("GET /e", Response("204"))
INIT = Operation("GET /f", Response("204"))


class Things(Namespace):
    def get_thing_2(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(GET_THING_2, locals())

    async def get_thing_2_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return await self._call_async(GET_THING_2, locals())

    def get_thing(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(GET_THING, locals())

    async def get_thing_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return await self._call_async(GET_THING, locals())

    def get_thing_(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_THING_, locals())

    async def get_thing__async(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return await self._call_async(GET_THING_, locals())

    def get_thing_async_(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return self._call(GET_THING_ASYNC_, locals())

    async def get_thing_async__async(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return await self._call_async(GET_THING_ASYNC_, locals())

    def del_(self, **options: Unpack[CallOptions]) -> None:
        """GET /e"""
        return self._call(DEL_, locals())

    async def del__async(self, **options: Unpack[CallOptions]) -> None:
        """GET /e"""
        return await self._call_async(DEL_, locals())

    def init(self, **options: Unpack[CallOptions]) -> None:
        """GET /f"""
        return self._call(INIT, locals())

    async def init_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /f"""
        return await self._call_async(INIT, locals())
