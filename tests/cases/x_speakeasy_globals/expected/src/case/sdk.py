"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.schemes import ApiKey
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Header, Path, Query
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.auth.credentials import Credential
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
    schemes={"key": ApiKey("X-Key", "header", argument="api_key", env="CASE_API_KEY")},
    security=(("key",),),
)

LIST_PETS = Operation(
    "GET /projects/{projectId}/pets",
    Path("projectId", argument="project_id", shared="project_id"),
    Header("x-region", argument="x_region", shared="x_region"),
    Query("limit", lambda: int),
    Query(
        "timeout_ms",
        lambda: int,
        argument="query_timeout_ms",
        required=True,
        shared="query_timeout_ms",
    ),
    Response("204"),
)
LIST_REGIONS = Operation(
    "GET /regions",
    Header("X-Region", argument="x_region", required=True, shared="x_region"),
    Response("204"),
)
PING = Operation("GET /ping", Response("204"))


class Case(Client):
    """Globals"""

    def __init__(
        self,
        api_key: Credential | None = None,
        *,
        project_id: str | None = None,
        x_region: str | None = None,
        query_timeout_ms: int | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            api_key: The key that is sent as the header `X-Key`. Read from CASE_API_KEY by default.
            project_id: Whose pets they are
        """
        super().__init__(
            CLIENT,
            {"api_key": api_key},
            {
                "project_id": project_id,
                "x_region": x_region,
                "query_timeout_ms": query_timeout_ms,
            },
            **options,
        )

    def list_pets(
        self,
        *,
        project_id: str | None = None,
        x_region: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /projects/{projectId}/pets

        Args:
            project_id: Whose pets they are. The client's by default.
            x_region: The client's by default.
        """
        return self._call(LIST_PETS, locals())

    async def list_pets_async(
        self,
        *,
        project_id: str | None = None,
        x_region: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /projects/{projectId}/pets

        Args:
            project_id: Whose pets they are. The client's by default.
            x_region: The client's by default.
        """
        return await self._call_async(LIST_PETS, locals())

    def list_regions(self, **options: Unpack[CallOptions]) -> None:
        """GET /regions"""
        return self._call(LIST_REGIONS, locals())

    async def list_regions_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /regions"""
        return await self._call_async(LIST_REGIONS, locals())

    def ping(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return self._call(PING, locals())

    async def ping_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /ping"""
        return await self._call_async(PING, locals())
