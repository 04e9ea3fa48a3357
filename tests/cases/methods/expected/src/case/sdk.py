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
    from collections.abc import Sequence
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_IT = Operation("GET /things", Response("204"))
PUT_IT = Operation("PUT /things", Response("204"))
POST_IT = Operation("POST /things", Response("204"))
DELETE_IT = Operation(
    "DELETE /things",
    Body(lambda: models.DeleteItRequestBody, required=False),
    Response("204"),
)
OPTIONS_OF_IT = Operation("OPTIONS /things", Response("204"))
HEAD_OF_IT = Operation("HEAD /things", Response("204"))
PATCH_IT = Operation("PATCH /things", Response("204"))
TRACE_IT = Operation("TRACE /things", Response("204"))


class Case(Client):
    """Methods"""

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

    def get_it(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return self._call(GET_IT, locals())

    async def get_it_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return await self._call_async(GET_IT, locals())

    def put_it(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(PUT_IT, locals())

    async def put_it_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return await self._call_async(PUT_IT, locals())

    def post_it(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return self._call(POST_IT, locals())

    async def post_it_async(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return await self._call_async(POST_IT, locals())

    def delete_it(
        self,
        *,
        ids: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /things"""
        return self._call(DELETE_IT, locals())

    async def delete_it_async(
        self,
        *,
        ids: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /things"""
        return await self._call_async(DELETE_IT, locals())

    def options_of_it(self, **options: Unpack[CallOptions]) -> None:
        """OPTIONS /things"""
        return self._call(OPTIONS_OF_IT, locals())

    async def options_of_it_async(self, **options: Unpack[CallOptions]) -> None:
        """OPTIONS /things"""
        return await self._call_async(OPTIONS_OF_IT, locals())

    def head_of_it(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /things"""
        return self._call(HEAD_OF_IT, locals())

    async def head_of_it_async(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /things"""
        return await self._call_async(HEAD_OF_IT, locals())

    def patch_it(self, **options: Unpack[CallOptions]) -> None:
        """PATCH /things"""
        return self._call(PATCH_IT, locals())

    async def patch_it_async(self, **options: Unpack[CallOptions]) -> None:
        """PATCH /things"""
        return await self._call_async(PATCH_IT, locals())

    def trace_it(self, **options: Unpack[CallOptions]) -> None:
        """TRACE /things"""
        return self._call(TRACE_IT, locals())

    async def trace_it_async(self, **options: Unpack[CallOptions]) -> None:
        """TRACE /things"""
        return await self._call_async(TRACE_IT, locals())
