"""`case.value_2_fa_keys`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

PUT_ODD = Operation("PUT /odd", Response("204"))


class Value2FaKeys(Namespace):
    def put_odd(self, **options: Unpack[CallOptions]) -> None:
        """PUT /odd"""
        return self._call(PUT_ODD, locals())

    async def put_odd_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /odd"""
        return await self._call_async(PUT_ODD, locals())
