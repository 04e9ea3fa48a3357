"""`case.store`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

REPLACE = Operation("PUT /pets", Response("204"))


class StorePets(Namespace):
    def replace(self, **options: Unpack[CallOptions]) -> None:
        """PUT /pets"""
        return self._call(REPLACE, locals())

    async def replace_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /pets"""
        return await self._call_async(REPLACE, locals())


class Store(Namespace):
    @cached_property
    def pets(self) -> StorePets:
        return StorePets(self._client)
