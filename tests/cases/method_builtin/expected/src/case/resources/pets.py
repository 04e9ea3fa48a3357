"""`case.pets`"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import CallOptions

LIST: Operation[builtins.list[builtins.str]] = Operation(
    "GET /pets", Response("200", lambda: list[str])
)
STR: Operation[builtins.dict[builtins.str, builtins.list[builtins.str]]] = Operation(
    "PUT /pets",
    Body(lambda: models.StrRequestBody),
    Response("200", lambda: dict[str, list[str]]),
)
DICT = Operation("DELETE /pets", Response("204"))


class Pets(Namespace):
    def list(self, **options: Unpack[CallOptions]) -> builtins.list[builtins.str]:
        """GET /pets"""
        return self._call(LIST, locals())

    async def list_async(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[builtins.str]:
        """GET /pets"""
        return await self._call_async(LIST, locals())

    def str(
        self,
        *,
        name: builtins.str | None = None,
        map: Mapping[builtins.str, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.dict[builtins.str, builtins.list[builtins.str]]:
        """PUT /pets"""
        return self._call(STR, locals())

    async def str_async(
        self,
        *,
        name: builtins.str | None = None,
        map: Mapping[builtins.str, int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.dict[builtins.str, builtins.list[builtins.str]]:
        """PUT /pets"""
        return await self._call_async(STR, locals())

    def dict(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return self._call(DICT, locals())

    async def dict_async(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /pets"""
        return await self._call_async(DICT, locals())
