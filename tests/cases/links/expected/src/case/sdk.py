"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
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

ADD_USER = Operation("POST /users", Response("201", lambda: models.AddUserResponseBody))
GET_USER = Operation("GET /users/{id}", Response("204"))
DELETE_USER = Operation("DELETE /users/{id}", Response("204"))


class Case(Client):
    """Links"""

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

    def add_user(self, **options: Unpack[CallOptions]) -> models.AddUserResponseBody:
        """POST /users"""
        return self._call(ADD_USER, locals())

    async def add_user_async(
        self, **options: Unpack[CallOptions]
    ) -> models.AddUserResponseBody:
        """POST /users"""
        return await self._call_async(ADD_USER, locals())

    def get_user(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /users/{id}"""
        return self._call(GET_USER, locals())

    async def get_user_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /users/{id}"""
        return await self._call_async(GET_USER, locals())

    def delete_user(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /users/{id}"""
        return self._call(DELETE_USER, locals())

    async def delete_user_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /users/{id}"""
        return await self._call_async(DELETE_USER, locals())
