"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.users import Users
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_USERS = Operation("GET /users", Response("204"))
DELETE_USERS_USER_ID_KEYS_KEY_ID_JSON = Operation(
    "DELETE /users/{user-id}/keys/{key_id}.json",
    Path("user-id", argument="user_id"),
    Response("204"),
)
GET = Operation("GET /", Response("204"))


class Case(Client):
    """Anonymous"""

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

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self)

    def get_users(self, **options: Unpack[CallOptions]) -> None:
        """GET /users"""
        return self._call(GET_USERS, locals())

    async def get_users_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /users"""
        return await self._call_async(GET_USERS, locals())

    def delete_users_user_id_keys_key_id_json(
        self,
        *,
        user_id: str,
        key_id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /users/{user-id}/keys/{key_id}.json"""
        return self._call(DELETE_USERS_USER_ID_KEYS_KEY_ID_JSON, locals())

    async def delete_users_user_id_keys_key_id_json_async(
        self,
        *,
        user_id: str,
        key_id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """DELETE /users/{user-id}/keys/{key_id}.json"""
        return await self._call_async(DELETE_USERS_USER_ID_KEYS_KEY_ID_JSON, locals())

    def get(self, **options: Unpack[CallOptions]) -> None:
        """GET /"""
        return self._call(GET, locals())

    async def get_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /"""
        return await self._call_async(GET, locals())
