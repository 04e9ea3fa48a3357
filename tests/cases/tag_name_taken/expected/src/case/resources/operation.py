"""`case.operation`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Query
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_A = Operation(
    "GET /a",
    Query("q"),
    Response("204"),
)


class OperationNamespace(Namespace):
    def get_a(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /a"""
        return self._call(GET_A, locals())

    async def get_a_async(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /a"""
        return await self._call_async(GET_A, locals())
