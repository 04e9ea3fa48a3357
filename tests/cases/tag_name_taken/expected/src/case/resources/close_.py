"""`case.close_`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace, asynchronous
from .._runtime.client.operation import Operation
from .._runtime.response.response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_D = Operation("GET /d", Response("204"))


class Close(Namespace):
    def get_d(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return self._call(GET_D, locals())

    get_d_async = asynchronous(get_d)
