"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_SHAPE: Operation[models.Shape] = Operation(
    "POST /shapes",
    Body(lambda: models.Shape, argument="body"),
    Response("200", lambda: models.Shape),
)


class Case(Client):
    """Shapes"""

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call."""
        super().__init__(
            CLIENT,
            {},
            **options,
        )

    def add_shape(
        self,
        *,
        body: params.Shape,
        **options: Unpack[CallOptions],
    ) -> models.Shape:
        """POST /shapes"""
        return self._call(ADD_SHAPE, locals())

    async def add_shape_async(
        self,
        *,
        body: params.Shape,
        **options: Unpack[CallOptions],
    ) -> models.Shape:
        """POST /shapes"""
        return await self._call_async(ADD_SHAPE, locals())
