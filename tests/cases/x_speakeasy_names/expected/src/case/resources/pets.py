"""`case.pets`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Body, Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

ADD_ONE = Operation(
    "createPet",
    "POST /pets",
    Body(lambda: models.Pet),
    Response("204"),
)

PEEK = Operation("list_none", "HEAD /pets", Response("204"))


class Pets(Namespace):
    def add_one(
        self,
        *,
        nickname: str | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /pets"""
        return self._call(ADD_ONE, locals())

    add_one_async = asynchronous(add_one)

    def peek(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """HEAD /pets"""
        return self._call(PEEK, locals())

    peek_async = asynchronous(peek)
