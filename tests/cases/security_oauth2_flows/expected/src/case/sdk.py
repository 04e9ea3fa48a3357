"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.oauth2_flows import ClientCredentialsFlow, PasswordFlow
from ._runtime.auth.schemes import OAuth2, Scoped
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ._runtime.auth.credentials import Credential
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server("https://api.example.com"),),
    schemes={
        "oauth": OAuth2(
            argument="access_token",
            env="CASE_ACCESS_TOKEN",
            flows=(
                PasswordFlow("https://example.com/token", env="CASE"),
                ClientCredentialsFlow("/oauth/token", env="CASE"),
            ),
        ),
    },
    security=((Scoped("oauth", ("read",)),),),
)

GET_THINGS = Operation("GET /things", Response("204"))
PUT_THINGS = Operation(
    "PUT /things",
    Response("204"),
    security=((Scoped("oauth", ("write",)),),),
)


class Case(Client):
    """Flows"""

    def __init__(
        self,
        access_token: Credential | None = None,
        client_id: Credential | None = None,
        client_secret: Credential | None = None,
        username: Credential | None = None,
        password: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            access_token: An access token. Read from CASE_ACCESS_TOKEN by default.
            client_id: The id of the application; tokens are requested with it. Read from CASE_CLIENT_ID by default.
            client_secret: The secret of the application; tokens are requested with it. Read from CASE_CLIENT_SECRET by default.
            username: The name of the user. Read from CASE_USERNAME by default.
            password: The password of the user. Read from CASE_PASSWORD by default.
        """
        super().__init__(
            CLIENT,
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "username": username,
                "password": password,
            },
            **options,
        )

    def get_things(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return self._call(GET_THINGS, locals())

    async def get_things_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return await self._call_async(GET_THINGS, locals())

    def put_things(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(PUT_THINGS, locals())

    async def put_things_async(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THINGS, locals())
