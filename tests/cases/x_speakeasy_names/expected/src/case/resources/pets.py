"""`case.pets`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

ADD_ONE = Operation(
    "POST /pets",
    Body(lambda: models.Pet),
    Response("204"),
)
PEEK = Operation("HEAD /pets", Response("204"))


class Pets(Namespace):
    def add_one(
        self,
        *,
        nickname: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets"""
        return self._call(ADD_ONE, locals())

    async def add_one_async(
        self,
        *,
        nickname: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets"""
        return await self._call_async(ADD_ONE, locals())

    def peek(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /pets"""
        return self._call(PEEK, locals())

    async def peek_async(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /pets"""
        return await self._call_async(PEEK, locals())
