"""`case.class_`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Query
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

IMPORT_ = Operation(
    "POST /mails",
    Query("async", lambda: bool, argument="async_"),
    Body(lambda: models.Mail),
    Response("204"),
)


class Class(Namespace):
    def import_(
        self,
        *,
        from_: str,
        class_: str,
        async_: bool | None = None,
        none: str | None = None,
        match: str | None = None,
        self_: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /mails"""
        return self._call(IMPORT_, locals())

    async def import__async(
        self,
        *,
        from_: str,
        class_: str,
        async_: bool | None = None,
        none: str | None = None,
        match: str | None = None,
        self_: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /mails"""
        return await self._call_async(IMPORT_, locals())
