"""Keeps keys out of whatever is printed or logged about a request of httpx2."""

from __future__ import annotations

import httpx2

from ..request.signature import Signature
from .redaction import shown_url


class ShownURL(httpx2.URL):
    """A URL that is sent whole and shown without its keys."""

    def __init__(self, url: httpx2.URL, shown: str) -> None:
        super().__init__(url)
        self._shown = shown

    def __str__(self) -> str:
        return self._shown

    def __repr__(self) -> str:
        return f"URL({self._shown!r})"


class ShownHeaders(httpx2.Headers):
    """Headers that are sent whole and shown without their keys."""

    secret_names: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        shown = {
            name: "[secure]" if name.lower() in self.secret_names else value
            for name, value in self.items()
        }
        return f"Headers({shown!r})"


def hide(request: httpx2.Request, signature: Signature) -> None:
    """Let the representations of a request, and httpx2's log, show no key."""
    if signature.query:
        shown = shown_url(str(request.url), signature)
        request.url = ShownURL(request.url, shown)
    names = _secret_names(signature)
    if names != {"authorization"}:  # httpx2 shows no authorization itself
        headers = ShownHeaders(request.headers.raw)
        headers.secret_names = names
        request.headers = headers


def _secret_names(signature: Signature) -> frozenset[str]:
    names = {name.lower() for name, _ in signature.headers}
    cookie = ("cookie",) if signature.cookies else ()
    return frozenset((*names, *cookie, "authorization"))
