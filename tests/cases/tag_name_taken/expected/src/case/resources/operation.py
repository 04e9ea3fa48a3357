"""`case.operation`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace, asynchronous
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Query
from .._runtime.response.response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_A = Operation(
    "GET /a",
    Query("q"),
    Response("204"),
)


class OperationNamespace(Namespace):
    def get_a(self, *, q: str | None = None, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(GET_A, locals())

    get_a_async = asynchronous(get_a)
