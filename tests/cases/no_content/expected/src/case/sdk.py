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

PUT_THINGS = Operation("PUT /things", Response("200"))
MAYBE_THINGS: Operation[str | None] = Operation(
    "POST /things",
    Response("200", lambda: str),
    Response("204"),
)
DELETE_THINGS = Operation("DELETE /things", Response("204"))
HEAD_THINGS = Operation("HEAD /things", Response("200"))


class Case(Client):
    """Nothing"""

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

    def put_things(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(PUT_THINGS, locals())

    async def put_things_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THINGS, locals())

    def maybe_things(self, **options: Unpack[CallOptions]) -> str | None:
        """POST /things"""
        return self._call(MAYBE_THINGS, locals())

    async def maybe_things_async(self, **options: Unpack[CallOptions]) -> str | None:
        """POST /things"""
        return await self._call_async(MAYBE_THINGS, locals())

    def delete_things(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /things"""
        return self._call(DELETE_THINGS, locals())

    async def delete_things_async(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /things"""
        return await self._call_async(DELETE_THINGS, locals())

    def head_things(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /things"""
        return self._call(HEAD_THINGS, locals())

    async def head_things_async(self, **options: Unpack[CallOptions]) -> None:
        """HEAD /things"""
        return await self._call_async(HEAD_THINGS, locals())
