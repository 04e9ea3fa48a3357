"""`case.namespace`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_F = Operation("GET /f", Response("204"))


class NamespaceNamespace(Namespace):
    def get_f(self, **options: Unpack[CallOptions]) -> None:
        """GET /f"""
        return self._call(GET_F, locals())

    async def get_f_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /f"""
        return await self._call_async(GET_F, locals())
