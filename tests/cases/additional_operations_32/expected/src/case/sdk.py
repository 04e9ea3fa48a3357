"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

COPY_FILE = Operation(
    "COPY /files/{path}",
    Header("Destination", argument="destination", required=True),
    Response("204"),
)
LOCK_FILES_PATH = Operation("Lock /files/{path}", Response("204"))
M_SEARCH = Operation("M-SEARCH /files/{path}", Response("204"))


class Case(Client):
    """Additional"""

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

    def copy_file(
        self,
        *,
        path: str,
        destination: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """COPY /files/{path}"""
        return self._call(COPY_FILE, locals())

    async def copy_file_async(
        self,
        *,
        path: str,
        destination: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """COPY /files/{path}"""
        return await self._call_async(COPY_FILE, locals())

    def lock_files_path(
        self,
        *,
        path: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Lock /files/{path}"""
        return self._call(LOCK_FILES_PATH, locals())

    async def lock_files_path_async(
        self,
        *,
        path: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Lock /files/{path}"""
        return await self._call_async(LOCK_FILES_PATH, locals())

    def m_search(
        self,
        *,
        path: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """M-SEARCH /files/{path}"""
        return self._call(M_SEARCH, locals())

    async def m_search_async(
        self,
        *,
        path: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """M-SEARCH /files/{path}"""
        return await self._call_async(M_SEARCH, locals())
