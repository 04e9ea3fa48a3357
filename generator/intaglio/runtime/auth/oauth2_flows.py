"""The OAuth 2 flows by which a client gets access tokens (RFC 6749)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .schemes import OAuth2, TokenFlow

if TYPE_CHECKING:
    from .credentials import Credentials
    from .token_source import TokenSource


class ClientCredentialsFlow(TokenFlow):
    """Gets tokens for the application itself (RFC 6749, 4.4).

    `token_url` may be relative to the server. `client_id` and `client_secret` name
    arguments of the client. `env` is the prefix of their environment variables: with the
    prefix `PETS`, the variable of `client_id` is `PETS_CLIENT_ID`; without, there is none.
    """

    token_url: str
    refresh_url: str = ""
    env: str = ""
    client_id: str = "client_id"
    client_secret: str = "client_secret"

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments of the client that the flow requires."""
        return (self.client_id, self.client_secret)

    def user(self, credentials: Credentials) -> tuple[str, str] | None:
        """The user name and the password of the flow; `None` if the token is for the application."""
        return None

    def variable(self, argument: str) -> str:
        """The environment variable of an argument, or an empty string."""
        return f"{self.env}_{argument.upper()}" if self.env else ""

    def token_source(
        self, scheme: OAuth2, scopes: tuple[str, ...], credentials: Credentials
    ) -> TokenSource:
        """The source of tokens with these scopes."""
        from .oauth2_grant import Grant
        from .oauth2_tokens import GrantedTokens, TokenCache

        grant = Grant(
            self.token_url,
            self.refresh_url,
            scheme.scheme,
            tuple(sorted(scopes)),
            credentials.get(self.client_id, self.variable(self.client_id)),
            credentials.get(self.client_secret, self.variable(self.client_secret)),
            self.user(credentials),
        )
        cache: TokenCache = credentials.store.setdefault(TokenCache, TokenCache())
        return GrantedTokens(cache, grant)


class PasswordFlow(ClientCredentialsFlow):
    """Gets tokens for a user by name and password (RFC 6749, 4.3); `client_id` may be empty."""

    username: str = "username"
    password: str = "password"

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments of the client that the flow requires."""
        return (self.username, self.password)

    def user(self, credentials: Credentials) -> tuple[str, str] | None:
        """The user name and the password to get a token with."""
        names = (self.username, self.password)
        username, password = (credentials.get(n, self.variable(n)) for n in names)
        return username, password
