"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.namespace import asynchronous
from ._runtime.client.operation import Operation
from ._runtime.response.response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_SHARED_GET_A = Operation(
    "GET /a", Response("200", lambda: models.SharedGetResponseBody)
)
GET_SHARED_GET_B = Operation(
    "GET /b", Response("200", lambda: models.SharedGetResponseBody)
)
GET_SHARED_GET_C = Operation(
    "GET /c", Response("200", lambda: models.SharedGetResponseBody)
)
PUT_C = Operation("PUT /c", Response("204"))


class Case(Client):
    """Items"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_shared_get_a(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /a"""
        return self._call(GET_SHARED_GET_A, locals())

    def get_shared_get_b(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /b"""
        return self._call(GET_SHARED_GET_B, locals())

    def get_shared_get_c(
        self, **options: Unpack[CallOptions]
    ) -> models.SharedGetResponseBody:
        """GET /c"""
        return self._call(GET_SHARED_GET_C, locals())

    def put_c(self, **options: Unpack[CallOptions]) -> None:
        """PUT /c"""
        return self._call(PUT_C, locals())

    get_shared_get_a_async = asynchronous(get_shared_get_a)
    get_shared_get_b_async = asynchronous(get_shared_get_b)
    get_shared_get_c_async = asynchronous(get_shared_get_c)
    put_c_async = asynchronous(put_c)
