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

GET_A = Operation("GET /a", Response("200", lambda: models.GetAResponseBody))
GET_B = Operation("GET /b", Response("200", lambda: models.GetAResponseBody))
GET_C = Operation("GET /c", Response("200", lambda: models.GetAResponseBodyList))
GET_D = Operation("GET /d", Response("200", lambda: models.OuterInner))


class Case(Client):
    """Deep"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_a(self, **options: Unpack[CallOptions]) -> models.GetAResponseBody:
        """GET /a"""
        return self._call(GET_A, locals())

    def get_b(self, **options: Unpack[CallOptions]) -> models.GetAResponseBody:
        """GET /b"""
        return self._call(GET_B, locals())

    def get_c(self, **options: Unpack[CallOptions]) -> models.GetAResponseBodyList:
        """GET /c"""
        return self._call(GET_C, locals())

    def get_d(self, **options: Unpack[CallOptions]) -> models.OuterInner:
        """GET /d"""
        return self._call(GET_D, locals())

    get_a_async = asynchronous(get_a)
    get_b_async = asynchronous(get_b)
    get_c_async = asynchronous(get_c)
    get_d_async = asynchronous(get_d)
