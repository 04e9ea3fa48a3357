"""`case.models`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_E = Operation("getE", "GET /e", Response("200", lambda: models.Pet))


class Models(Namespace):
    def get_e(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Pet:
        """GET /e"""
        return self._call(GET_E, locals())

    get_e_async = asynchronous(get_e)
