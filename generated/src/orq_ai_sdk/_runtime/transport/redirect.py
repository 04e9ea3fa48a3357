"""Decides which redirects are followed, and with which credentials."""

from __future__ import annotations

from urllib.parse import parse_qsl, urljoin, urlsplit

from ..request.request_credentials import RequestCredentials
from ..request.payload import is_replayable
from ..request.percent_encoding import quote
from ..request.prepared_request import Request

MAX_REDIRECTS = 10
"""The number of redirects that one attempt follows."""

_KEEP_METHOD = (307, 308)
_SECRET = (b"authorization", b"cookie", b"proxy-authorization")
_PORTS = {"http": 80, "https": 443}


def follow_redirect(request: Request, status: int, location: str) -> Request | str:
    """The request that follows a redirect, or a string that says why the redirect is not followed."""
    target = urljoin(request.url, location)
    if urlsplit(target).scheme not in _PORTS:
        return f" to {location}; not followed, because it leads out of HTTP"
    if not request.is_redirected:
        return f" to {location}; not followed, because it would take secrets along"
    if request.method not in ("GET", "HEAD"):
        if status not in _KEEP_METHOD:
            return f" to {location}; not followed, because it would become a GET"
        if not is_replayable(request.payload):
            return f" to {location}; not followed, because its body is already sent"
    if _origin(target) != _origin(request.url):
        return _without_credentials(request, target)
    target = _with_query_keys(request, target)
    return request.to(target, request.headers, request.credentials)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _without_credentials(request: Request, target: str) -> Request:
    """The request without credentials, which are meant for the first server only."""
    credentials = request.credentials
    keys = {name.lower().encode() for name, _ in credentials.headers}
    headers = [
        (name, value)
        for name, value in request.headers
        if name.lower() not in _SECRET and name.lower() not in keys
    ]
    secrets = RequestCredentials(secrets=credentials.secrets)
    return request.to(target, headers, secrets)


def _with_query_keys(request: Request, target: str) -> str:
    """The target URL with the API keys of the query; few servers repeat them in a redirect."""
    known = {name for name, _ in parse_qsl(urlsplit(target).query)}
    for name, value in request.credentials.query:
        if name not in known:
            separator = "&" if "?" in target else "?"
            target += f"{separator}{quote(name)}={quote(value)}"
    return target
