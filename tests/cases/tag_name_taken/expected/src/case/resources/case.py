"""`case.case`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_C = Operation("GET /c", Response("204"))


class CaseNamespace(Namespace):
    def get_c(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_C, locals())

    async def get_c_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return await self._call_async(GET_C, locals())
