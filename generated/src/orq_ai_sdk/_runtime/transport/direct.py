"""Requests that need nothing of httpx2: straight to httpcore2's connections, quicker to load and to call."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeAlias

import httpcore2

from ..request.request import Request

if TYPE_CHECKING:
    import httpx2

FAILURES = (
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.TimeoutException,
    httpcore2.UnsupportedProtocol,
)
"""What the connections raise."""

WITH_LENGTH = ("POST", "PUT", "PATCH", "QUERY")
"""Methods that say so where they have no content (RFC 9110, 8.6)."""

_OURS = frozenset(
    (b"host", b"accept-encoding", b"connection", b"content-length")
    + (b"transfer-encoding",)
)
_WHOLE = (b"set-cookie", b"content-encoding")
"""Headers that mean work for httpx2."""

_SAFE = r"[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}"
_URL = re.compile(
    r"(https?)://([a-z0-9.-]+)(?::([0-9]{1,5}))?"
    rf"((?:/(?:{_SAFE})*)?(?:\?(?:{_SAFE}|\?)*)?)",
    re.ASCII,
)
"""Addresses that httpx2 would leave as they are."""

_PROXIES = ("http_proxy", "https_proxy", "all_proxy")
_PORTS = {"http": 80, "https": 443}
_LONGEST = 60_000
_LOG = logging.getLogger("httpx2")

Whole: TypeAlias = "Callable[[], httpx2.Response]"


class Received:
    """A success whose body needs no decoding, read to its end; `whole` makes it one of httpx2."""

    __slots__ = ("status_code", "headers", "content", "whole")

    is_success = True
    is_redirect = False

    def __init__(
        self, status: int, headers: dict[str, str], content: bytes, whole: Whole
    ) -> None:
        self.status_code = status
        self.headers = headers
        self.content = content
        self.whole = whole


Response: TypeAlias = "httpx2.Response | Received"


def whole(response: Response) -> httpx2.Response:
    """The response as users see it."""
    return response.whole() if isinstance(response, Received) else response


def received(core: httpcore2.Response, body: bytes, make: Whole) -> Response:
    """The response, made whole at once where httpx2 has something to do for it."""
    headers = {name.lower(): value for name, value in core.headers}
    is_plain = 200 <= core.status < 300 and len(headers) == len(core.headers)
    if not is_plain or any(name in headers for name in _WHOLE):
        return make()
    texts = {k.decode("latin-1"): v.decode("latin-1") for k, v in headers.items()}
    return Received(core.status, texts, body, make)


def may_go_directly() -> bool:
    """Whether the system names no proxy, which httpx2 would see to."""
    if sys.platform in ("darwin", "win32"):
        from urllib.request import getproxies

        return not getproxies()
    return not any(name.lower() in _PROXIES for name in os.environ)


def directly(request: Request, timeout: float | None) -> httpcore2.Request | None:
    """The request as the connections take it; `None` where httpx2 has to see to it."""
    content, signature = request.payload, request.signature
    if not (content is None or isinstance(content, bytes)) or signature.query:
        return None
    names = {name.lower() for name, _ in request.headers}
    is_ours = signature.digest is None and _OURS.isdisjoint(names)
    target = _target(request.url) if is_ours else None
    if target is None or _LOG.isEnabledFor(logging.INFO):
        return None
    url, host = target
    headers = [(b"Host", host), *_always(), *request.headers]
    method = request.method.upper()
    if content or method in WITH_LENGTH:
        headers.append((b"Content-Length", b"%d" % len(content or b"")))
    steps: dict[str, Any] = dict.fromkeys(("connect", "read", "write", "pool"), timeout)
    return httpcore2.Request(
        method, url, headers=headers, content=content, extensions={"timeout": steps}
    )


@cache
def _always() -> tuple[tuple[bytes, bytes], ...]:
    """What httpx2 says with every request; it decodes more where there is a package for that."""
    encodings = ["gzip", "deflate"]
    if _is_there("brotli") or _is_there("brotlicffi"):
        encodings.append("br")
    if _is_there("_zstd" if sys.version_info >= (3, 14) else "backports.zstd"):
        encodings.append("zstd")
    accepted = ", ".join(encodings).encode()
    return (b"Accept-Encoding", accepted), (b"Connection", b"keep-alive")


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ImportError:
        return False


@lru_cache(64)
def _target(url: str) -> tuple[httpcore2.URL, bytes] | None:
    """An address in its parts, and the header `Host`."""
    found = _URL.fullmatch(url)
    if found is None or "/." in found[4] or len(url) > _LONGEST:
        return None
    scheme, host, given, target = found.groups()
    port = int(given) if given else None
    if port == _PORTS[scheme]:
        return None
    path = target if target.startswith("/") else f"/{target}"
    parts = httpcore2.URL(scheme=scheme, host=host, port=port, target=path)
    return parts, (f"{host}:{port}" if port is not None else host).encode()
