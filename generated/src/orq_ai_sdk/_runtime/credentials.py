"""Finds the credentials of a call and signs its request with them."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

from .auth import ApiKey, Basic, Bearer, Credential, Digest, MutualTls, Scheme
from .errors import MissingCredentials


@dataclass(frozen=True, slots=True)
class Signature:
    """What credentials add to a request; no part of it shows in a representation."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    digest: tuple[str, str] | None = field(default=None, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def with_(self, other: Signature) -> Signature:
        """Both signatures, for schemes that are required together."""
        return Signature(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.digest or other.digest,
            self.secrets + other.secrets,
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
    alternatives: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, Scheme],
    credentials: Credentials,
) -> Signature:
    """The signature of the first alternative whose credentials are all there.

    Raises `MissingCredentials` where there is none; an empty alternative needs none.
    """
    missing = ""
    credentials = credentials.now()
    for alternative in alternatives:
        needed = [schemes[name] for name in alternative if name in schemes]
        gaps = [gap for scheme in needed if (gap := _gap(scheme, credentials))]
        if not gaps:
            return _combined(needed, credentials)
        missing = missing or gaps[0]
    if missing:
        raise MissingCredentials(missing)
    return Signature()


def _combined(schemes: list[Scheme], credentials: Credentials) -> Signature:
    signature = Signature()
    for scheme in schemes:
        signature = signature.with_(_signed(scheme, credentials))
    return signature


def _gap(scheme: Scheme, credentials: Credentials) -> str:
    """What is missing for a scheme, or an empty text."""
    match scheme:
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
    value = credentials.get(argument, env)
    source = f"pass {argument}=... to the client"
    if env:
        source += f" or set the environment variable {env}"
    if not value:
        state = "is empty" if credentials.is_given(argument) else "is missing"
        return f"{argument} {state}: {source}"
    return ""


def _in_header(scheme: Bearer | ApiKey) -> bool:
    """Cookies are a header as well."""
    return isinstance(scheme, Bearer) or scheme.location != "query"


def _unfit(argument: str, value: str) -> str:
    if value.isprintable() and value.isascii():
        return ""
    return f"{argument} has characters that a header cannot carry"


def _signed(scheme: Scheme, credentials: Credentials) -> Signature:
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
