"""`case.things`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.namespace import Namespace, asynchronous
from .._runtime.operation import Operation, Response

if TYPE_CHECKING:
    from ..utils import CallOptions

GET_THING_2 = Operation("getThing", "GET /a", Response("204"))

GET_THING = Operation("get_thing", "GET /b", Response("204"))

GET_THING_ = Operation("get-thing", "GET /c", Response("204"))

GET_THING_ASYNC_ = Operation("getThingAsync", "GET /d", Response("204"))

DEL_ = Operation("del", "GET /e", Response("204"))

INIT = Operation("__init__", "GET /f", Response("204"))


class Things(Namespace):
    def get_thing_2(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(GET_THING_2, locals())

    get_thing_2_async = asynchronous(get_thing_2)

    def get_thing(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(GET_THING, locals())

    get_thing_async = asynchronous(get_thing)

    def get_thing_(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_THING_, locals())

    get_thing__async = asynchronous(get_thing_)

    def get_thing_async_(self, **options: Unpack[CallOptions]) -> None:
        """GET /d"""
        return self._call(GET_THING_ASYNC_, locals())

    get_thing_async__async = asynchronous(get_thing_async_)

    def del_(self, **options: Unpack[CallOptions]) -> None:
        """GET /e"""
        return self._call(DEL_, locals())

    del__async = asynchronous(del_)

    def init(self, **options: Unpack[CallOptions]) -> None:
        """GET /f"""
        return self._call(INIT, locals())

    init_async = asynchronous(init)
