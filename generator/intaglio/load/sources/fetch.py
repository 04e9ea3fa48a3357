"""URL -> bytes: the one place that opens a connection, and only where it was allowed to."""

from __future__ import annotations

import http.client
from collections.abc import Callable
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from intaglio.errors import IntaglioError, Problem

TIMEOUT_S = 20
MAX_BYTES = 200_000_000
_ACCEPT = "application/yaml, application/json, text/yaml, */*;q=0.5"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")

Permission = Callable[[str], bool]


def fetch(url: str, permits: Permission) -> bytes:
    """What a URL answers; a redirect is followed only to where `permits` says yes.

    Raises `IntaglioError` for schemes that anyone on the way could change, for answers other than
    success, and for hosts that do not answer in time.
    """
    _require_safe(url)
    request = Request(url, headers={"Accept": _ACCEPT, "User-Agent": "intaglio"})
    try:
        with build_opener(_Redirects(permits)).open(
            request, timeout=TIMEOUT_S
        ) as answer:
            data: bytes = answer.read(MAX_BYTES + 1)
    except HTTPError as error:
        error.close()
        raise _failed(
            url, f"the server answered {error.code} {error.reason}"
        ) from error
    except (URLError, OSError, http.client.HTTPException, ValueError) as error:
        raise _failed(
            url, str(getattr(error, "reason", error)) or "no answer"
        ) from error
    if len(data) > MAX_BYTES:
        raise _failed(url, f"more than {MAX_BYTES // 1_000_000} MB")
    return data


def _require_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme.lower() != "https" and parts.hostname not in _LOOPBACK:
        hint = "use https, or download the file and name its path"
        raise IntaglioError(
            Problem(f"'{url}' is not fetched over plain http", hint=hint)
        )


def _failed(url: str, reason: str) -> IntaglioError:
    return IntaglioError(Problem(f"'{url}' cannot be read: {reason}"))


class _Redirects(HTTPRedirectHandler):
    def __init__(self, permits: Permission) -> None:
        self.permits = permits

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> Request | None:
        _require_safe(newurl)
        if not self.permits(newurl):
            raise _failed(
                req.full_url, f"it redirects to '{newurl}', which is not allowed"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)
