"""`case.close_`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_D = Operation("GET /d", Response("204"))


class Close(Namespace):
    def get_d(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return self._call(GET_D, locals())

    async def get_d_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return await self._call_async(GET_D, locals())
