"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Body, Operation, Response, Server

if TYPE_CHECKING:
    from collections.abc import Sequence
    from ._runtime.namespace import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_IT = Operation("getIt", "GET /things", Response("204"))

PUT_IT = Operation("putIt", "PUT /things", Response("204"))

POST_IT = Operation("postIt", "POST /things", Response("204"))

DELETE_IT = Operation(
    "deleteIt",
    "DELETE /things",
    Body(lambda: models.DeleteItRequestBody, required=False),
    Response("204"),
)

OPTIONS_OF_IT = Operation("optionsOfIt", "OPTIONS /things", Response("204"))

HEAD_OF_IT = Operation("headOfIt", "HEAD /things", Response("204"))

PATCH_IT = Operation("patchIt", "PATCH /things", Response("204"))

TRACE_IT = Operation("traceIt", "TRACE /things", Response("204"))


class Case(Client):
    """Methods"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_it(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return self._call(GET_IT, locals())

    get_it_async = asynchronous(get_it)

    def put_it(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(PUT_IT, locals())

    put_it_async = asynchronous(put_it)

    def post_it(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return self._call(POST_IT, locals())

    post_it_async = asynchronous(post_it)

    def delete_it(
        self, *, ids: Sequence[str] | None = None, **options: Unpack[CallOptions]
    ) -> None:
        """DELETE /things"""
        return self._call(DELETE_IT, locals())

    delete_it_async = asynchronous(delete_it)

    def options_of_it(self, **options: Unpack[CallOptions]) -> None:
        """OPTIONS /things"""
        return self._call(OPTIONS_OF_IT, locals())

    options_of_it_async = asynchronous(options_of_it)

    def head_of_it(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /things"""
        return self._call(HEAD_OF_IT, locals())

    head_of_it_async = asynchronous(head_of_it)

    def patch_it(self, **options: Unpack[CallOptions]) -> None:
        """PATCH /things"""
        return self._call(PATCH_IT, locals())

    patch_it_async = asynchronous(patch_it)

    def trace_it(self, **options: Unpack[CallOptions]) -> None:
        """TRACE /things"""
        return self._call(TRACE_IT, locals())

    trace_it_async = asynchronous(trace_it)
