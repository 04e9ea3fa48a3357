"""`case.case`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace, asynchronous
from .._runtime.client.operation import Operation
from .._runtime.response.response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_C = Operation("GET /c", Response("204"))


class CaseNamespace(Namespace):
    def get_c(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_C, locals())

    get_c_async = asynchronous(get_c)
