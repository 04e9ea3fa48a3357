"""`case.any`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Query
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_G = Operation(
    "GET /g",
    Query("q", lambda: Any),
    Response("204"),
)


class AnyNamespace(Namespace):
    def get_g(
        self,
        *,
        q: Any | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /g"""
        return self._call(GET_G, locals())

    async def get_g_async(
        self,
        *,
        q: Any | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /g"""
        return await self._call_async(GET_G, locals())
