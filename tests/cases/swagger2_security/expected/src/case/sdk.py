"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.oauth2_flows import ClientCredentialsFlow
from ._runtime.auth.schemes import ApiKey, Basic, OAuth2, Scoped
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
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            password_username: The name of the user. Read from CASE_PASSWORD_USERNAME by default.
            password_password: The password of the user. Read from CASE_PASSWORD_PASSWORD by default.
            key: The key that is sent as the header `X-Key`. Read from CASE_KEY by default.
            web: An access token. Read from CASE_WEB by default.
            machine: An access token. Read from CASE_MACHINE by default.
            machine_client_id: The id of the application; tokens are requested with it. Read from CASE_MACHINE_CLIENT_ID by default.
            machine_client_secret: The secret of the application; tokens are requested with it. Read from CASE_MACHINE_CLIENT_SECRET by default.
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

    async def get_a_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /a"""
        return await self._call_async(GET_A, locals())

    def get_b(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return self._call(GET_B, locals())

    async def get_b_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /b"""
        return await self._call_async(GET_B, locals())

    def get_c(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return self._call(GET_C, locals())

    async def get_c_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /c"""
        return await self._call_async(GET_C, locals())
