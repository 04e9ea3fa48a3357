"""`case.streaming`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

LIST = Operation("GET /jobs/streaming", Response("204"))


class Streaming(Namespace):
    def list(self, **options: Unpack[CallOptions]) -> None:
        """GET /jobs/streaming"""
        return self._call(LIST, locals())

    async def list_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /jobs/streaming"""
        return await self._call_async(LIST, locals())
