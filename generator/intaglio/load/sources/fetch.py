"""A URL -> bytes: the one place that opens a connection."""

from __future__ import annotations

import http.client
from collections.abc import Callable
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from intaglio.errors import IntaglioError, Problem

TIMEOUT_S = 20
MAX_BYTES = 200_000_000
"""Fifteen times the largest description that we know; a server could send bytes without end."""

_ACCEPT = "application/yaml, application/json, text/yaml, */*;q=0.5"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def fetch(url: str, may_fetch: Callable[[str], bool]) -> bytes:
    """The body of a successful response; follows redirects to URLs that `may_fetch` accepts.

    Raises:
        IntaglioError: for plain http to another machine, a status other than success, a redirect that
            is not allowed, no response within 20 seconds, and a body over 200 MB.
    """
    _require_encryption(url)
    request = Request(url, headers={"Accept": _ACCEPT, "User-Agent": "intaglio"})
    opener = build_opener(_RedirectHandler(may_fetch))
    try:
        with opener.open(request, timeout=TIMEOUT_S) as response:
            body: bytes = response.read(MAX_BYTES + 1)
    except HTTPError as error:
        error.close()
        reason = f"the server answered {error.code} {error.reason}"
        raise _make_error(url, reason) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = str(getattr(error, "reason", error)) or "no answer"
        raise _make_error(url, reason) from error
    if len(body) > MAX_BYTES:
        raise _make_error(url, f"more than {MAX_BYTES // 1_000_000} MB")
    return body


def _require_encryption(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme.lower() != "https" and parts.hostname not in _LOOPBACK:
        hint = "use https, or download the file and name its path"
        what = f"'{url}' is not fetched over plain http"
        raise IntaglioError(Problem(what, hint=hint))


def _make_error(url: str, reason: str) -> IntaglioError:
    return IntaglioError(Problem(f"'{url}' cannot be read: {reason}"))


class _RedirectHandler(HTTPRedirectHandler):
    """Follows a redirect only to an encrypted URL that `may_fetch` accepts."""

    def __init__(self, may_fetch: Callable[[str], bool]) -> None:
        self.may_fetch = may_fetch

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> Request | None:
        _require_encryption(newurl)
        if not self.may_fetch(newurl):
            what = f"it redirects to '{newurl}', which is not allowed"
            raise _make_error(req.full_url, what)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
