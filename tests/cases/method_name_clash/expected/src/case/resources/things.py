"""`case.things`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_THING_2 = Operation("getThing", "GET /a", Response("204"))

GET_THING = Operation("get_thing", "GET /b", Response("204"))

GET_THING_ = Operation("get-thing", "GET /c", Response("204"))

GET_THING_ASYNC_ = Operation("getThingAsync", "GET /d", Response("204"))

DEL_ = Operation("del", "GET /e", Response("204"))

INIT = Operation("__init__", "GET /f", Response("204"))


class Things(Namespace):
    def get_thing_2(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /a"""
        return self._call(GET_THING_2, locals())

    get_thing_2_async = asynchronous(get_thing_2)

    def get_thing(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /b"""
        return self._call(GET_THING, locals())

    get_thing_async = asynchronous(get_thing)

    def get_thing_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /c"""
        return self._call(GET_THING_, locals())

    get_thing__async = asynchronous(get_thing_)

    def get_thing_async_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /d"""
        return self._call(GET_THING_ASYNC_, locals())

    get_thing_async__async = asynchronous(get_thing_async_)

    def del_(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /e"""
        return self._call(DEL_, locals())

    del__async = asynchronous(del_)

    def init(
        self,
        *,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /f"""
        return self._call(INIT, locals())

    init_async = asynchronous(init)
