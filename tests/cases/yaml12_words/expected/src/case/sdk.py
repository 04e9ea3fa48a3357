"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path, Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ON = Operation(
    "GET /countries/{code}",
    Path("code", lambda: models.OnCode),
    Query("mode", lambda: int),
    Response("200", lambda: models.OnResponseBody),
)


class Case(Client):
    """no"""

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

    def on(
        self,
        *,
        code: models.OnCode,
        mode: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.OnResponseBody:
        """GET /countries/{code}"""
        return self._call(ON, locals())

    async def on_async(
        self,
        *,
        code: models.OnCode,
        mode: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.OnResponseBody:
        """GET /countries/{code}"""
        return await self._call_async(ON, locals())
