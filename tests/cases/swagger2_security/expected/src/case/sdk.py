"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.oauth2_flows import ClientCredentialsFlow
from ._runtime.auth.schemes import ApiKey, Basic, OAuth2, Scoped
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
        "password": Basic(
            username="password_username",
            password="password_password",
            username_env="CASE_PASSWORD_USERNAME",
            password_env="CASE_PASSWORD_PASSWORD",
        ),
        "key": ApiKey("X-Key", "header", argument="key", env="CASE_KEY"),
        "web": OAuth2(argument="web", env="CASE_WEB"),
        "machine": OAuth2(
            argument="machine",
            env="CASE_MACHINE",
            flows=(
                ClientCredentialsFlow(
                    "https://example.com/token",
                    env="CASE",
                    client_id="machine_client_id",
                    client_secret="machine_client_secret",
                ),
            ),
        ),
    },
    security=(("key",),),
)

GET_A = Operation("GET /a", Response("204"))
GET_B = Operation(
    "GET /b",
    Response("204"),
    security=(("password",),),
)
GET_C = Operation(
    "GET /c",
    Response("204"),
    security=(("web",), (Scoped("machine", ("read",)),)),
)


class Case(Client):
    """Keys"""

    def __init__(
        self,
        password_username: Credential | None = None,
        password_password: Credential | None = None,
        key: Credential | None = None,
        web: Credential | None = None,
        machine: Credential | None = None,
        machine_client_id: Credential | None = None,
        machine_client_secret: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Each credential is a text or a function that returns one, or is read from the environment.

        Args:
            password_username: The name of the user. (CASE_PASSWORD_USERNAME)
            password_password: The password of the user. (CASE_PASSWORD_PASSWORD)
            key: The key that is sent as the header `X-Key`. (CASE_KEY)
            web: An access token. (CASE_WEB)
            machine: An access token. (CASE_MACHINE)
            machine_client_id: The id of the application, to get access tokens with. (CASE_MACHINE_CLIENT_ID)
            machine_client_secret: The secret of the application, to get access tokens with. (CASE_MACHINE_CLIENT_SECRET)
        """
        super().__init__(
            CLIENT,
            {
                "password_username": password_username,
                "password_password": password_password,
                "key": key,
                "web": web,
                "machine": machine,
                "machine_client_id": machine_client_id,
                "machine_client_secret": machine_client_secret,
            },
            **options,
        )

    def get_a(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return self._call(GET_A, locals())

    def get_b(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(GET_B, locals())

    def get_c(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_C, locals())

    get_a_async = asynchronous(get_a)
    get_b_async = asynchronous(get_b)
    get_c_async = asynchronous(get_c)
