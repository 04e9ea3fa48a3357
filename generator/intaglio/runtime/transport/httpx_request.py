"""The requests of calls as httpx2 has them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpx2

from .deadline import Deadline
from ..errors import TransportError
from ..request.payload import AsyncStream, Payload, Stream, in_thread
from ..request.request import Request
from .shown import hide

if TYPE_CHECKING:
    from .http_client import AsyncHttpClient, HttpClient


def prepared(
    client: HttpClient | AsyncHttpClient,
    request: Request,
    content: Any,
    deadline: Deadline | None,
) -> httpx2.Request:
    """The request, whose representations show no key."""
    steps = dict.fromkeys(("connect", "read", "write", "pool"), deadline)
    headers = request.headers
    if isinstance(request.payload, Stream) and request.payload.length is not None:
        length = str(request.payload.length).encode()
        headers = [*headers, (b"Content-Length", length)]
    made = client.build_request(
        request.method,
        _parsed(request),
        headers=headers,
        content=content,
        extensions={"timeout": steps},
    )
    hide(made, request.signature)
    return made


def _parsed(request: Request) -> str | httpx2.URL:
    """A URL that comes again is parsed once; one that holds a key is not kept."""
    return request.url if request.signature.query else _parse(request.url)


_parse = lru_cache(64)(httpx2.URL)


def options(request: Request) -> dict[str, Any]:
    """How it is sent, beside what every request says."""
    digest = request.signature.digest
    return {} if digest is None else {"auth": httpx2.DigestAuth(*digest)}


def content(payload: Payload) -> bytes | Iterator[bytes] | None:
    """The body for a synchronous client."""
    match payload:
        case Stream():
            return payload.open()
        case AsyncStream():
            raise TransportError("an asynchronous body needs an asynchronous call")
    return payload


def async_content(payload: Payload) -> bytes | AsyncIterator[bytes] | None:
    """The body for an asynchronous client."""
    match payload:
        case Stream():
            return in_thread(payload)
        case AsyncStream():
            return aiter(payload.chunks)
    return payload
