"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com/v1"),),
    server_variables=("zone",),
)

FROM_ROOT = Operation("GET /a", Response("204"))
FROM_PATH = Operation(
    "GET /b",
    Response("204"),
    servers=(Server("https://path.example.com"),),
)
FROM_OPERATION = Operation(
    "PUT /b",
    Response("204"),
    servers=(Server("https://{zone}.example.com/up", variables={"zone": "z1"}),),
)
FROM_RELATIVE = Operation(
    "GET /c",
    Response("204"),
    servers=(Server("/v2"),),
)


class Case(Client):
    """Levels"""

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

    def from_root(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(FROM_ROOT, locals())

    async def from_root_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return await self._call_async(FROM_ROOT, locals())

    def from_path(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(FROM_PATH, locals())

    async def from_path_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return await self._call_async(FROM_PATH, locals())

    def from_operation(self, **options: Unpack[CallOptions]) -> None:
        """PUT /b"""
        return self._call(FROM_OPERATION, locals())

    async def from_operation_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /b"""
        return await self._call_async(FROM_OPERATION, locals())

    def from_relative(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(FROM_RELATIVE, locals())

    async def from_relative_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return await self._call_async(FROM_RELATIVE, locals())
