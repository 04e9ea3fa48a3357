"""`case.client_`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_B = Operation("GET /b", Response("204"))


class ClientNamespace(Namespace):
    def get_b(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(GET_B, locals())

    async def get_b_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return await self._call_async(GET_B, locals())
