"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.oauth2_flows import ClientCredentialsFlow
from ._runtime.auth.schemes import (
    ApiKey,
    Basic,
    Bearer,
    Digest,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Scoped,
)
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
        "bearer": Bearer(argument="bearer", env="CASE_BEARER"),
        "basic": Basic(
            username="basic_username",
            password="basic_password",
            username_env="CASE_BASIC_USERNAME",
            password_env="CASE_BASIC_PASSWORD",
        ),
        "digest": Digest(
            username="digest_username",
            password="digest_password",
            username_env="CASE_DIGEST_USERNAME",
            password_env="CASE_DIGEST_PASSWORD",
        ),
        "header": ApiKey("X-Key", "header", argument="header", env="CASE_HEADER"),
        "query": ApiKey("key", "query", argument="query", env="CASE_QUERY"),
        "cookie": ApiKey("session", "cookie", argument="cookie", env="CASE_COOKIE"),
        "oauth": OAuth2(
            argument="oauth",
            env="CASE_OAUTH",
            flows=(
                ClientCredentialsFlow(
                    "https://example.com/token",
                    env="CASE",
                    client_id="oauth_client_id",
                    client_secret="oauth_client_secret",
                ),
            ),
        ),
        "openid": OpenIdConnect(argument="openid", env="CASE_OPENID"),
        "tls": MutualTls(),
        "hoba": Bearer(argument="hoba", env="CASE_HOBA", scheme="hoba"),
    },
)

WITH_BEARER = Operation(
    "GET /bearer",
    Response("204"),
    security=(("bearer",),),
)
WITH_BASIC = Operation(
    "GET /basic",
    Response("204"),
    security=(("basic",),),
)
WITH_DIGEST = Operation(
    "GET /digest",
    Response("204"),
    security=(("digest",),),
)
WITH_HEADER = Operation(
    "GET /header",
    Response("204"),
    security=(("header",),),
)
WITH_QUERY = Operation(
    "GET /query",
    Response("204"),
    security=(("query",),),
)
WITH_COOKIE = Operation(
    "GET /cookie",
    Response("204"),
    security=(("cookie",),),
)
WITH_OAUTH = Operation(
    "GET /oauth",
    Response("204"),
    security=((Scoped("oauth", ("read",)),),),
)
WITH_OPEN_ID = Operation(
    "GET /openid",
    Response("204"),
    security=(("openid",),),
)
WITH_TLS = Operation(
    "GET /tls",
    Response("204"),
    security=(("tls",),),
)
WITH_HOBA = Operation(
    "GET /hoba",
    Response("204"),
    security=(("hoba",),),
)


class Case(Client):
    """Kinds"""

    def __init__(
        self,
        bearer: Credential | None = None,
        basic_username: Credential | None = None,
        basic_password: Credential | None = None,
        digest_username: Credential | None = None,
        digest_password: Credential | None = None,
        header: Credential | None = None,
        query: Credential | None = None,
        cookie: Credential | None = None,
        oauth: Credential | None = None,
        oauth_client_id: Credential | None = None,
        oauth_client_secret: Credential | None = None,
        openid: Credential | None = None,
        hoba: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call.

        A credential is a string, or a callable that returns one; the callable is called before each request.

        Args:
            bearer: A token from your settings. Read from CASE_BEARER by default.
            basic_username: The name of the user. Read from CASE_BASIC_USERNAME by default.
            basic_password: The password of the user. Read from CASE_BASIC_PASSWORD by default.
            digest_username: The name of the user. Read from CASE_DIGEST_USERNAME by default.
            digest_password: The password of the user. Read from CASE_DIGEST_PASSWORD by default.
            header: The key that is sent as the header `X-Key`. Read from CASE_HEADER by default.
            query: The key that is sent as the query parameter `key`. Read from CASE_QUERY by default.
            cookie: The key that is sent as the cookie `session`. Read from CASE_COOKIE by default.
            oauth: An access token. Read from CASE_OAUTH by default.
            oauth_client_id: The id of the application; tokens are requested with it. Read from CASE_OAUTH_CLIENT_ID by default.
            oauth_client_secret: The secret of the application; tokens are requested with it. Read from CASE_OAUTH_CLIENT_SECRET by default.
            openid: An access token. Read from CASE_OPENID by default.
            hoba: The token that is sent as `Authorization: hoba ...`. Read from CASE_HOBA by default.
        """
        super().__init__(
            CLIENT,
            {
                "bearer": bearer,
                "basic_username": basic_username,
                "basic_password": basic_password,
                "digest_username": digest_username,
                "digest_password": digest_password,
                "header": header,
                "query": query,
                "cookie": cookie,
                "oauth": oauth,
                "oauth_client_id": oauth_client_id,
                "oauth_client_secret": oauth_client_secret,
                "openid": openid,
                "hoba": hoba,
            },
            **options,
        )

    def with_bearer(self, **options: Unpack[CallOptions]) -> None:
        """GET /bearer"""
        return self._call(WITH_BEARER, locals())

    async def with_bearer_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /bearer"""
        return await self._call_async(WITH_BEARER, locals())

    def with_basic(self, **options: Unpack[CallOptions]) -> None:
        """GET /basic"""
        return self._call(WITH_BASIC, locals())

    async def with_basic_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /basic"""
        return await self._call_async(WITH_BASIC, locals())

    def with_digest(self, **options: Unpack[CallOptions]) -> None:
        """GET /digest"""
        return self._call(WITH_DIGEST, locals())

    async def with_digest_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /digest"""
        return await self._call_async(WITH_DIGEST, locals())

    def with_header(self, **options: Unpack[CallOptions]) -> None:
        """GET /header"""
        return self._call(WITH_HEADER, locals())

    async def with_header_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /header"""
        return await self._call_async(WITH_HEADER, locals())

    def with_query(self, **options: Unpack[CallOptions]) -> None:
        """GET /query"""
        return self._call(WITH_QUERY, locals())

    async def with_query_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /query"""
        return await self._call_async(WITH_QUERY, locals())

    def with_cookie(self, **options: Unpack[CallOptions]) -> None:
        """GET /cookie"""
        return self._call(WITH_COOKIE, locals())

    async def with_cookie_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /cookie"""
        return await self._call_async(WITH_COOKIE, locals())

    def with_oauth(self, **options: Unpack[CallOptions]) -> None:
        """GET /oauth"""
        return self._call(WITH_OAUTH, locals())

    async def with_oauth_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /oauth"""
        return await self._call_async(WITH_OAUTH, locals())

    def with_open_id(self, **options: Unpack[CallOptions]) -> None:
        """GET /openid"""
        return self._call(WITH_OPEN_ID, locals())

    async def with_open_id_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /openid"""
        return await self._call_async(WITH_OPEN_ID, locals())

    def with_tls(self, **options: Unpack[CallOptions]) -> None:
        """GET /tls"""
        return self._call(WITH_TLS, locals())

    async def with_tls_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /tls"""
        return await self._call_async(WITH_TLS, locals())

    def with_hoba(self, **options: Unpack[CallOptions]) -> None:
        """GET /hoba"""
        return self._call(WITH_HOBA, locals())

    async def with_hoba_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /hoba"""
        return await self._call_async(WITH_HOBA, locals())
