"""Chooses the credentials of a request: those of the first security alternative that is complete."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from .credentials import Credentials
from .schemes import (
    Alternatives,
    ApiKey,
    Basic,
    Bearer,
    Digest,
    MutualTls,
    OAuth2,
    Scheme,
    Scoped,
    TokenFlow,
)
from ..errors import MissingCredentials
from ..request.request_credentials import RequestCredentials

if TYPE_CHECKING:
    from .token_source import TokenSource


def choose_credentials(
    alternatives: Alternatives,
    schemes: Mapping[str, Scheme],
    credentials: Credentials,
) -> tuple[RequestCredentials, TokenSource | None]:
    """The credentials of the first alternative that is complete, and the source of its access token.

    The source is `None` if the alternative needs no token, or if the user gave one. An empty alternative needs no
    credentials; it is tried last. Raises `MissingCredentials` if no alternative is complete.
    """
    missing = ""
    credentials = credentials.now()
    for scoped in _empty_last(alternatives):
        needed = [(schemes[name], scopes) for name, scopes in scoped if name in schemes]
        found = (_describe_missing(scheme, credentials) for scheme, _ in needed)
        problem = next(filter(None, found), "")
        if not problem:
            return _combine_credentials(needed, credentials)
        missing = missing or problem
    if missing:
        raise MissingCredentials(missing)
    return RequestCredentials(), None


@lru_cache(256)
def _empty_last(
    alternatives: Alternatives,
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
    """The alternatives with the scopes of each scheme; the empty one last."""
    ordered = sorted(alternatives, key=lambda each: not each)
    return tuple(tuple(map(_scheme_and_scopes, alternative)) for alternative in ordered)


def _scheme_and_scopes(required: str | Scoped) -> tuple[str, tuple[str, ...]]:
    if isinstance(required, Scoped):
        return required.scheme, required.scopes
    return required, ()


def _combine_credentials(
    needed: list[tuple[Scheme, tuple[str, ...]]], credentials: Credentials
) -> tuple[RequestCredentials, TokenSource | None]:
    """The credentials of all required schemes, and the first of their token sources."""
    combined: RequestCredentials | None = None
    first_source: TokenSource | None = None
    for scheme, scopes in needed:
        source = _token_source(scheme, scopes, credentials)
        if source is None:
            found = _credentials_of(scheme, credentials)
            combined = combined.combined_with(found) if combined else found
        elif first_source is None:
            first_source = source
    return combined or RequestCredentials(), first_source


def _token_source(
    scheme: Scheme, scopes: tuple[str, ...], credentials: Credentials
) -> TokenSource | None:
    """The source of an access token; `None` if the scheme has no usable flow, or if the user gave a token."""
    if not isinstance(scheme, OAuth2) or not scheme.flows:
        return None
    flow = _usable_flow(scheme, credentials)
    return None if flow is None else flow.token_source(scheme, scopes, credentials)


def _usable_flow(scheme: OAuth2, credentials: Credentials) -> TokenFlow | None:
    """The flow that gets a token; arguments of the client take precedence over the environment."""
    if credentials.get(scheme.argument, ""):
        return None
    usable = [flow for flow in scheme.flows if _is_usable(flow, credentials)]
    given = [f for f in usable if any(credentials.get(n, "") for n in f.needed)]
    if given:
        return given[0]
    has_token = bool(credentials.get(scheme.argument, scheme.env))
    return usable[0] if usable and not has_token else None


def _is_usable(flow: TokenFlow, credentials: Credentials) -> bool:
    return all(credentials.get(name, flow.variable(name)) for name in flow.needed)


def _describe_missing(scheme: Scheme, credentials: Credentials) -> str:
    """A message about what a scheme lacks, or an empty string."""
    if _token_source(scheme, (), credentials) is not None:
        return ""
    match scheme:
        case OAuth2() if scheme.flows and not credentials.get(
            scheme.argument, scheme.env
        ):
            return _describe_missing_token(scheme, credentials)
        case Bearer() | ApiKey():
            value = credentials.get(scheme.argument, scheme.env)
            if not value:
                return _describe_missing_argument(
                    scheme.argument, scheme.env, credentials
                )
            if not _is_sent_in_header(scheme):
                return ""
            return _describe_invalid_value(scheme.argument, value)
        case Basic():
            # An empty password is valid: some services take an API key as the user name.
            has_password = credentials.is_given(scheme.password)
            return _describe_missing_argument(
                scheme.username, scheme.username_env, credentials
            ) or (
                ""
                if has_password
                else _describe_missing_argument(
                    scheme.password, scheme.password_env, credentials
                )
            )
        case MutualTls():
            return ""


def _describe_missing_argument(
    argument: str, env: str, credentials: Credentials
) -> str:
    if credentials.get(argument, env):
        return ""
    state = "is empty" if credentials.is_given(argument) else "is missing"
    variable = f" or set the environment variable {env}" if env else ""
    return f"{argument} {state}: pass {argument}=... to the client{variable}"


def _describe_missing_token(scheme: OAuth2, credentials: Credentials) -> str:
    ways = (" and ".join(flow.needed) for flow in scheme.flows)
    missing = _describe_missing_argument(scheme.argument, scheme.env, credentials)
    return f"{missing}; or pass {', or '.join(ways)} to have one fetched"


def _is_sent_in_header(scheme: Bearer | ApiKey) -> bool:
    """True if a header carries the credential; cookies are sent in a header, too."""
    return isinstance(scheme, Bearer) or scheme.location != "query"


def _describe_invalid_value(argument: str, value: str) -> str:
    if value.isprintable() and value.isascii():
        return ""
    return f"{argument} has characters that a header cannot carry"


def _credentials_of(scheme: Scheme, credentials: Credentials) -> RequestCredentials:
    match scheme:
        case Bearer():
            token = credentials.get(scheme.argument, scheme.env)
            headers = (("Authorization", f"{scheme.scheme} {token}"),)
            return RequestCredentials(headers=headers, secrets=(token,))
        case ApiKey():
            return _api_key_credentials(
                scheme, credentials.get(scheme.argument, scheme.env)
            )
        case Basic():
            return _basic_credentials(scheme, credentials)
        case MutualTls():
            return RequestCredentials()


def _api_key_credentials(scheme: ApiKey, key: str) -> RequestCredentials:
    pair = ((scheme.wire, key),)
    match scheme.location:
        case "header":
            return RequestCredentials(headers=pair, secrets=(key,))
        case "query":
            return RequestCredentials(query=pair, secrets=(key,))
        case "cookie":
            return RequestCredentials(cookies=pair, secrets=(key,))


def _basic_credentials(scheme: Basic, credentials: Credentials) -> RequestCredentials:
    username = credentials.get(scheme.username, scheme.username_env)
    password = credentials.get(scheme.password, scheme.password_env)
    if isinstance(scheme, Digest):
        return RequestCredentials(digest=(username, password), secrets=(password,))
    token = b64encode(f"{username}:{password}".encode()).decode()
    headers = (("Authorization", f"Basic {token}"),)
    return RequestCredentials(headers=headers, secrets=(token, password))
