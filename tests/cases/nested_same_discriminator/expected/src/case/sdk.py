"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.namespace import asynchronous
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.response import Response

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

SEND_ITEM = Operation(
    "POST /items",
    Body(lambda: models.InputItem, argument="body"),
    Response("204"),
)


class Case(Client):
    """Nested"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def send_item(
        self, *, body: params.InputItem, **options: Unpack[CallOptions]
    ) -> None:
        """POST /items"""
        return self._call(SEND_ITEM, locals())

    send_item_async = asynchronous(send_item)
