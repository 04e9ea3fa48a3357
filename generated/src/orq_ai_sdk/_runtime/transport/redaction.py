"""Keeps secrets out of the representations and logs of httpx2 requests."""

from __future__ import annotations

import httpx2

from ..request.request_credentials import RequestCredentials


class RedactedURL(httpx2.URL):
    """A URL that is sent unchanged; its representations have no secrets."""

    def __init__(self, url: httpx2.URL, redacted: str) -> None:
        super().__init__(url)
        self._redacted = redacted

    def __str__(self) -> str:
        return self._redacted

    def __repr__(self) -> str:
        return f"URL({self._redacted!r})"


class RedactedHeaders(httpx2.Headers):
    """Headers that are sent unchanged; their representation has no secrets."""

    secret_names: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        redacted = {
            name: "[secure]" if name.lower() in self.secret_names else value
            for name, value in self.items()
        }
        return f"Headers({redacted!r})"


def redact_request(request: httpx2.Request, credentials: RequestCredentials) -> None:
    """Keep secrets out of the representations of a request, and out of the log of httpx2."""
    if credentials.query:
        redacted = credentials.redact(str(request.url))
        request.url = RedactedURL(request.url, redacted)
    if credentials.cookies or any(
        name.lower() != "authorization" for name, _ in credentials.headers
    ):  # httpx2 redacts the header `Authorization` itself
        headers = RedactedHeaders(request.headers.raw)
        headers.secret_names = _secret_names(credentials)
        request.headers = headers


def _secret_names(credentials: RequestCredentials) -> frozenset[str]:
    names = {name.lower() for name, _ in credentials.headers}
    cookie = ("cookie",) if credentials.cookies else ()
    return frozenset((*names, *cookie, "authorization"))
