"""`case.models`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_E = Operation("GET /e", Response("200", lambda: models.Pet))


class Models(Namespace):
    def get_e(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /e"""
        return self._call(GET_E, locals())

    async def get_e_async(self, **options: Unpack[CallOptions]) -> models.Pet:
        """GET /e"""
        return await self._call_async(GET_E, locals())
