"""`case.loop_b`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_LOOP = Operation("GET /loop", Response("204"))


class LoopBLoopA(Namespace):
    def get_loop(self, **options: Unpack[CallOptions]) -> None:
        """GET /loop"""
        return self._call(GET_LOOP, locals())

    async def get_loop_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /loop"""
        return await self._call_async(GET_LOOP, locals())


class LoopB(Namespace):
    @cached_property
    def loop_a(self) -> LoopBLoopA:
        return LoopBLoopA(self._client)
