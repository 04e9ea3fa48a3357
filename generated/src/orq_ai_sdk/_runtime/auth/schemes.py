"""The security schemes of a description, each with the arguments that hold its credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ..value import Value

if TYPE_CHECKING:
    from .credentials import Credentials
    from .token_source import TokenSource


class Bearer(Value):
    """`Authorization: Bearer ...`; also what OAuth 2 and OpenID Connect send.

    `argument` names the client's argument, `env` the environment variable that is read
    at the time of a call if the argument is not given. `scheme` is the word before the
    token in the header; some APIs use another one (RFC 9110, 11.4).
    """

    argument: str
    env: str = ""
    scheme: str = "Bearer"


class TokenFlow(Value):
    """A way for the client to get access tokens itself (RFC 6749)."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments of the client that the flow requires."""
        raise NotImplementedError

    def variable(self, argument: str) -> str:
        """The environment variable of an argument, or an empty string."""
        raise NotImplementedError

    def token_source(
        self, scheme: OAuth2, scopes: tuple[str, ...], credentials: Credentials
    ) -> TokenSource:
        """The source of tokens with these scopes."""
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
    """User name and password (RFC 7617); each has its own argument and environment variable."""

    username: str = "username"
    password: str = "password"
    username_env: str = ""
    password_env: str = ""


class Digest(Basic):
    """User name and password for the challenge of the server (RFC 7616)."""


class MutualTls(Value):
    """A client certificate; the user passes an HTTP client that is configured with it."""


Scheme: TypeAlias = Bearer | ApiKey | Basic | MutualTls


class Scoped(Value):
    """The id of a scheme that is required, and the scopes that its token needs."""

    scheme: str
    scopes: tuple[str, ...]


Alternatives: TypeAlias = tuple[tuple[str | Scoped, ...], ...]
"""Combinations of required schemes, one of which is enough; an empty one needs none."""
