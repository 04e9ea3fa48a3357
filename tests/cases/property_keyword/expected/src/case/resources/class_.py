"""`case.class_`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Body, Operation, Query, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

IMPORT_ = Operation(
    "import",
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
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /mails"""
        return self._call(IMPORT_, locals())

    import__async = asynchronous(import_)
