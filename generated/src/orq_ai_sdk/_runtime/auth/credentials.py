"""Finds the credentials of a call and signs its request with them."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING

from .schemes import (
    Alternatives,
    ApiKey,
    Basic,
    Bearer,
    Credential,
    Digest,
    MutualTls,
    OAuth2,
    Scheme,
    Scoped,
)
from ..errors import MissingCredentials

if TYPE_CHECKING:
    from ..client.optional import Grant


class Signature:
    """What credentials add to a request; no part of it shows in a representation.

    With a `grant` a token has to be fetched before the request can be sent.
    """

    __slots__ = ("headers", "query", "cookies", "digest", "secrets", "grant")

    def __init__(
        self,
        headers: tuple[tuple[str, str], ...] = (),
        query: tuple[tuple[str, str], ...] = (),
        cookies: tuple[tuple[str, str], ...] = (),
        digest: tuple[str, str] | None = None,
        secrets: tuple[str, ...] = (),
        grant: Grant | None = None,
    ) -> None:
        self.headers = headers
        self.query = query
        self.cookies = cookies
        self.digest = digest
        self.secrets = secrets
        self.grant = grant

    def with_(self, other: Signature) -> Signature:
        """Both signatures, for schemes that are required together."""
        return Signature(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.digest or other.digest,
            self.secrets + other.secrets,
            self.grant or other.grant,
        )


class Credentials:
    """What the user gave for each argument; what is not given is in the environment."""

    def __init__(self, given: Mapping[str, Credential | None]) -> None:
        self._given = given

    def __repr__(self) -> str:
        set_ = (f", {name}=set" for name, value in self._given.items() if value)
        return "".join(set_)

    def now(self) -> Credentials:
        """The same with the functions among them called, each once."""
        return Credentials(
            {name: v() if callable(v) else v for name, v in self._given.items()}
        )

    def get(self, argument: str, env: str) -> str:
        """The credential of an argument as it is now, or an empty text."""
        given = self._given.get(argument)
        value = given() if callable(given) else given
        if value is None and env:
            value = os.environ.get(env)
        return (value or "").strip()

    def is_given(self, argument: str) -> bool:
        """Whether the argument was given, be it as an empty text."""
        return self._given.get(argument) is not None


def sign(
    alternatives: Alternatives,
    schemes: Mapping[str, Scheme],
    credentials: Credentials,
) -> Signature:
    """The signature of the first alternative whose credentials are all there.

    Raises `MissingCredentials` where there is none. An empty alternative needs none, and
    is left for the end: a service that takes credentials as well may answer more to them.
    """
    missing = ""
    credentials = credentials.now()
    for alternative in sorted(alternatives, key=lambda each: not each):
        scoped = [_scoped(each) for each in alternative]
        needed = [(schemes[name], scopes) for name, scopes in scoped if name in schemes]
        gaps = [gap for scheme, _ in needed if (gap := _gap(scheme, credentials))]
        if not gaps:
            return _combined(needed, credentials)
        missing = missing or gaps[0]
    if missing:
        raise MissingCredentials(missing)
    return Signature()


def _scoped(required: str | Scoped) -> tuple[str, tuple[str, ...]]:
    if isinstance(required, Scoped):
        return required.scheme, required.scopes
    return required, ()


def _combined(
    needed: list[tuple[Scheme, tuple[str, ...]]], credentials: Credentials
) -> Signature:
    signed = [_signed(scheme, scopes, credentials) for scheme, scopes in needed]
    return reduce(Signature.with_, signed) if signed else Signature()


def _grant(
    scheme: Scheme, scopes: tuple[str, ...], credentials: Credentials
) -> Grant | None:
    """What to get a token with, where the API has flows for that and there is no token."""
    if not isinstance(scheme, OAuth2) or not scheme.flows:
        return None
    from ..client.optional import grant_for

    return grant_for(scheme, scopes, credentials)


def _gap(scheme: Scheme, credentials: Credentials) -> str:
    """What is missing for a scheme, or an empty text."""
    if _grant(scheme, (), credentials) is not None:
        return ""
    match scheme:
        case OAuth2() if scheme.flows and not credentials.get(
            scheme.argument, scheme.env
        ):
            return _lack_of_token(scheme, credentials)
        case Bearer() | ApiKey():
            lack = _lack(scheme.argument, scheme.env, credentials)
            value = credentials.get(scheme.argument, scheme.env)
            return lack or (
                _unfit(scheme.argument, value) if _in_header(scheme) else ""
            )
        case Basic():
            # An empty password is one: some services take a key as the user name.
            has_password = credentials.is_given(scheme.password)
            return _lack(scheme.username, scheme.username_env, credentials) or (
                ""
                if has_password
                else _lack(scheme.password, scheme.password_env, credentials)
            )
        case MutualTls():
            return ""


def _lack(argument: str, env: str, credentials: Credentials) -> str:
    if credentials.get(argument, env):
        return ""
    state = "is empty" if credentials.is_given(argument) else "is missing"
    variable = f" or set the environment variable {env}" if env else ""
    return f"{argument} {state}: pass {argument}=... to the client{variable}"


def _lack_of_token(scheme: OAuth2, credentials: Credentials) -> str:
    ways = (" and ".join(flow.needed) for flow in scheme.flows)
    lack = _lack(scheme.argument, scheme.env, credentials)
    return f"{lack}; or pass {', or '.join(ways)} to have one fetched"


def _in_header(scheme: Bearer | ApiKey) -> bool:
    """Cookies are a header as well."""
    return isinstance(scheme, Bearer) or scheme.location != "query"


def _unfit(argument: str, value: str) -> str:
    if value.isprintable() and value.isascii():
        return ""
    return f"{argument} has characters that a header cannot carry"


def _signed(
    scheme: Scheme, scopes: tuple[str, ...], credentials: Credentials
) -> Signature:
    grant = _grant(scheme, scopes, credentials)
    if grant is not None:
        return Signature(grant=grant)
    match scheme:
        case Bearer():
            token = credentials.get(scheme.argument, scheme.env)
            headers = (("Authorization", f"{scheme.scheme} {token}"),)
            return Signature(headers=headers, secrets=(token,))
        case ApiKey():
            return _key(scheme, credentials.get(scheme.argument, scheme.env))
        case Basic():
            return _basic(scheme, credentials)
        case MutualTls():
            return Signature()


def _key(scheme: ApiKey, key: str) -> Signature:
    pair = ((scheme.wire, key),)
    match scheme.location:
        case "header":
            return Signature(headers=pair, secrets=(key,))
        case "query":
            return Signature(query=pair, secrets=(key,))
        case "cookie":
            return Signature(cookies=pair, secrets=(key,))


def _basic(scheme: Basic, credentials: Credentials) -> Signature:
    username = credentials.get(scheme.username, scheme.username_env)
    password = credentials.get(scheme.password, scheme.password_env)
    if isinstance(scheme, Digest):
        return Signature(digest=(username, password), secrets=(password,))
    token = b64encode(f"{username}:{password}".encode()).decode()
    headers = (("Authorization", f"Basic {token}"),)
    return Signature(headers=headers, secrets=(token, password))
