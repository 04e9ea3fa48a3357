"""Signs requests with the credentials of a client."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache, reduce
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
from ..request.signature import Signature

if TYPE_CHECKING:
    from .token_source import TokenSource


def sign(
    alternatives: Alternatives,
    schemes: Mapping[str, Scheme],
    credentials: Credentials,
) -> tuple[Signature, TokenSource | None]:
    """The signature of the first alternative whose credentials are all there, and what gets its access token.

    An empty alternative needs no credentials; it is tried last. Raises `MissingCredentials` if no alternative
    is complete.
    """
    missing = ""
    credentials = credentials.now()
    for scoped in _in_order(alternatives):
        needed = [(schemes[name], scopes) for name, scopes in scoped if name in schemes]
        gaps = [gap for scheme, _ in needed if (gap := _gap(scheme, credentials))]
        if not gaps:
            return _combined(needed, credentials), _first_source(needed, credentials)
        missing = missing or gaps[0]
    if missing:
        raise MissingCredentials(missing)
    return Signature(), None


@lru_cache(256)
def _in_order(
    alternatives: Alternatives,
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
    """The alternatives with the scopes of each scheme; the empty one last."""
    ordered = sorted(alternatives, key=lambda each: not each)
    return tuple(tuple(map(_scoped, alternative)) for alternative in ordered)


def _scoped(required: str | Scoped) -> tuple[str, tuple[str, ...]]:
    if isinstance(required, Scoped):
        return required.scheme, required.scopes
    return required, ()


def _combined(
    needed: list[tuple[Scheme, tuple[str, ...]]], credentials: Credentials
) -> Signature:
    signed = [
        _signed(scheme, credentials)
        for scheme, scopes in needed
        if _token_source(scheme, scopes, credentials) is None
    ]
    return reduce(Signature.with_, signed) if signed else Signature()


def _first_source(
    needed: list[tuple[Scheme, tuple[str, ...]]], credentials: Credentials
) -> TokenSource | None:
    sources = (_token_source(*each, credentials) for each in needed)
    return next((source for source in sources if source is not None), None)


def _token_source(
    scheme: Scheme, scopes: tuple[str, ...], credentials: Credentials
) -> TokenSource | None:
    """What gets an access token; `None` if the scheme has no flow for that, or a token was given."""
    if not isinstance(scheme, OAuth2) or not scheme.flows:
        return None
    flow = _usable_flow(scheme, credentials)
    return None if flow is None else flow.token_source(scheme, scopes, credentials)


def _usable_flow(scheme: OAuth2, credentials: Credentials) -> TokenFlow | None:
    """The flow to get a token by; arguments of the client go before the environment."""
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


def _gap(scheme: Scheme, credentials: Credentials) -> str:
    """What is missing for a scheme, or an empty string."""
    if _token_source(scheme, (), credentials) is not None:
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
