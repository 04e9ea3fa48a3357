"""`case.class_`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_ODD = Operation("GET /odd", Response("204"))


class Class(Namespace):
    def get_odd(self, **options: Unpack[CallOptions]) -> None:
        """GET /odd"""
        return self._call(GET_ODD, locals())

    async def get_odd_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /odd"""
        return await self._call_async(GET_ODD, locals())
