"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.oauth2_flows import ClientCredentialsFlow, PasswordFlow
from ._runtime.auth.schemes import OAuth2, Scoped
from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.namespace import asynchronous
from ._runtime.client.operation import Operation
from ._runtime.response.response import Response

if TYPE_CHECKING:
    from ._runtime.auth.schemes import Credential
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
        """Each credential is a text or a function that returns one, or is read from the environment.

        Args:
            access_token: An access token. (CASE_ACCESS_TOKEN)
            client_id: The id of the application, to get access tokens with. (CASE_CLIENT_ID)
            client_secret: The secret of the application, to get access tokens with. (CASE_CLIENT_SECRET)
            username: The name of the user. (CASE_USERNAME)
            password: The password of the user. (CASE_PASSWORD)
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

    def put_things(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(PUT_THINGS, locals())

    get_things_async = asynchronous(get_things)
    put_things_async = asynchronous(put_things)
