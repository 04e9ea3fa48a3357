"""`case.pets`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Body, Operation, Response

if TYPE_CHECKING:
    from ..utils import CallOptions

ADD_ONE = Operation(
    "createPet",
    "POST /pets",
    Body(lambda: models.Pet),
    Response("204"),
)

PEEK = Operation("list_none", "HEAD /pets", Response("204"))


class Pets(Namespace):
    def add_one(
        self, *, nickname: str | None = None, **options: Unpack[CallOptions]
    ) -> None:
        """POST /pets"""
        return self._call(ADD_ONE, locals())

    add_one_async = asynchronous(add_one)

    def peek(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /pets"""
        return self._call(PEEK, locals())

    peek_async = asynchronous(peek)
