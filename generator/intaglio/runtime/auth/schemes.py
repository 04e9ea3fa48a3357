"""The security schemes of a description, and where each finds its credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ..value import Value

if TYPE_CHECKING:
    from .credentials import Credentials
    from .token_source import TokenSource


class Bearer(Value):
    """`Authorization: Bearer ...`; also what OAuth 2 and OpenID Connect send.

    `argument` names the client's argument, `env` the environment variable that is read
    at the time of a call where the argument is not given. `scheme` is another word
    for the header where the API goes by one (RFC 9110, 11.4).
    """

    argument: str
    env: str = ""
    scheme: str = "Bearer"


class TokenFlow(Value):
    """A way for the client to get access tokens itself (RFC 6749)."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments without which there is no token."""
        raise NotImplementedError

    def variable(self, argument: str) -> str:
        """The environment variable of an argument, or an empty string."""
        raise NotImplementedError

    def token_source(
        self, scheme: OAuth2, scopes: tuple[str, ...], credentials: Credentials
    ) -> TokenSource:
        """What gets tokens with these scopes."""
        raise NotImplementedError


class OAuth2(Bearer):
    """An access token that the user obtained, or that the client gets by one of the flows."""

    flows: tuple[TokenFlow, ...] = ()


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
