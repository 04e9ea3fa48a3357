"""Reads the certificates that servers are trusted by when the first of them is talked to."""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from typing import Any

import httpcore2


def lazy_context() -> ssl.SSLContext:
    """A context for the connections of one HTTP client, without certificates as yet.

    To read them takes longer than a hundred calls do, which those over plain HTTP need not wait
    for. What the environment says of them (`SSL_CERT_FILE`, `SSL_CERT_DIR`) holds.
    """
    return _Lazy(ssl.PROTOCOL_TLS_CLIENT)


class _Lazy(ssl.SSLContext):
    """Stands for the one that all clients share."""

    def wrap_socket(self, *args: Any, **options: Any) -> ssl.SSLSocket:
        return _current().wrap_socket(*args, **options)

    def wrap_bio(self, *args: Any, **options: Any) -> ssl.SSLObject:
        return _current().wrap_bio(*args, **options)


def _current() -> ssl.SSLContext:
    return _context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(4)
def _context(file: str | None, directory: str | None) -> ssl.SSLContext:
    """httpcore2's own, which reads the environment itself."""
    context = httpcore2.default_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context
