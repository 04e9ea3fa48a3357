"""The security schemes of a description, and where each finds its credentials."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from ..value import Value

Credential: TypeAlias = str | Callable[[], str]
"""A secret, or a function that returns the one to use now."""


class Bearer(Value):
    """`Authorization: Bearer ...`; also what OAuth 2 and OpenID Connect send.

    `argument` names the client's argument, `env` the environment variable that is read
    at the time of a call where the argument is not given. `scheme` is another word
    for the header where the API goes by one (RFC 9110, 11.4).
    """

    argument: str
    env: str = ""
    scheme: str = "Bearer"


class ClientCredentialsFlow(Value):
    """Gets tokens for the application itself (RFC 6749, 4.4).

    `token_url` may be relative to the server. `client_id` and `client_secret` name
    arguments of the client; in capitals, after `env_`, the variables of the environment.
    """

    token_url: str
    refresh_url: str = ""
    env: str = ""
    client_id: str = "client_id"
    client_secret: str = "client_secret"

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments without which there is no token."""
        return (self.client_id, self.client_secret)


class PasswordFlow(ClientCredentialsFlow):
    """Gets tokens for a user by name and password (RFC 6749, 4.3); the client may be unnamed."""

    username: str = "username"
    password: str = "password"

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments without which there is no token."""
        return (self.username, self.password)


class OAuth2(Bearer):
    """An access token: the user's own, or one that the client gets by one of the flows."""

    flows: tuple[ClientCredentialsFlow, ...] = ()


class OpenIdConnect(Bearer):
    """An access token that the user obtained."""


class ApiKey(Value):
    """A key in the header, query parameter or cookie named `wire`."""

    wire: str
    location: Literal["header", "query", "cookie"]
    argument: str
    env: str = ""


class Basic(Value):
    """User name and password (RFC 7617), each an argument and a variable of its own."""

    username: str = "username"
    password: str = "password"
    username_env: str = ""
    password_env: str = ""


class Digest(Basic):
    """User name and password, answered to the server's challenge (RFC 7616)."""


class MutualTls(Value):
    """A client certificate: the user hands in an HTTP client that carries it."""


Scheme: TypeAlias = Bearer | ApiKey | Basic | MutualTls


class Scoped(Value):
    """A scheme that is required, by its id, with the scopes that a token for it needs."""

    scheme: str
    scopes: tuple[str, ...]


Alternatives: TypeAlias = tuple[tuple[str | Scoped, ...], ...]
"""Combinations of required schemes, one of which is enough; an empty one needs none."""
