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
    servers=(Server(""),),
)

GET_PLAIN = Operation("GET /plain", Response("200", lambda: str, "text/plain"))
GET_CSV = Operation("GET /csv", Response("200", lambda: str, "text/csv"))
GET_YAML = Operation("GET /yaml", Response("200", lambda: str, "application/yaml"))
GET_JSON = Operation("GET /json", Response("200", lambda: str))
GET_NUMBER = Operation("GET /number", Response("200", lambda: int, "text/plain"))


class Case(Client):
    """Text"""

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

    def get_plain(self, **options: Unpack[CallOptions]) -> str:
        """GET /plain"""
        return self._call(GET_PLAIN, locals())

    async def get_plain_async(self, **options: Unpack[CallOptions]) -> str:
        """GET /plain"""
        return await self._call_async(GET_PLAIN, locals())

    def get_csv(self, **options: Unpack[CallOptions]) -> str:
        """GET /csv"""
        return self._call(GET_CSV, locals())

    async def get_csv_async(self, **options: Unpack[CallOptions]) -> str:
        """GET /csv"""
        return await self._call_async(GET_CSV, locals())

    def get_yaml(self, **options: Unpack[CallOptions]) -> str:
        """GET /yaml"""
        return self._call(GET_YAML, locals())

    async def get_yaml_async(self, **options: Unpack[CallOptions]) -> str:
        """GET /yaml"""
        return await self._call_async(GET_YAML, locals())

    def get_json(self, **options: Unpack[CallOptions]) -> str:
        """GET /json"""
        return self._call(GET_JSON, locals())

    async def get_json_async(self, **options: Unpack[CallOptions]) -> str:
        """GET /json"""
        return await self._call_async(GET_JSON, locals())

    def get_number(self, **options: Unpack[CallOptions]) -> int:
        """GET /number"""
        return self._call(GET_NUMBER, locals())

    async def get_number_async(self, **options: Unpack[CallOptions]) -> int:
        """GET /number"""
        return await self._call_async(GET_NUMBER, locals())
