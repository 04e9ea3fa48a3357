"""`case.things`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ..utils import RetryConfig

GET_THING_2: Operation[None] = Operation(
    id="getThing",
    method="GET",
    path="/a",
    responses=(Response("204"),),
)

GET_THING: Operation[None] = Operation(
    id="get_thing",
    method="GET",
    path="/b",
    responses=(Response("204"),),
)

GET_THING_: Operation[None] = Operation(
    id="get-thing",
    method="GET",
    path="/c",
    responses=(Response("204"),),
)

GET_THING_ASYNC_: Operation[None] = Operation(
    id="getThingAsync",
    method="GET",
    path="/d",
    responses=(Response("204"),),
)

DEL_: Operation[None] = Operation(
    id="del",
    method="GET",
    path="/e",
    responses=(Response("204"),),
)

INIT: Operation[None] = Operation(
    id="__init__",
    method="GET",
    path="/f",
    responses=(Response("204"),),
)


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
