"""The request for an access token, and the token in its response (RFC 6749)."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field, replace
from math import inf
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

from ..errors import ArgumentProblem, RequestValidationError

if TYPE_CHECKING:
    import httpx2

_MARGIN = 30.0
"""A token counts as expired this many seconds early, or a tenth of its lifetime if that is less."""


@dataclass(frozen=True, slots=True)
class Grant:
    """The credentials and scopes that a token is requested with; its `repr` has no secrets.

    `scheme` is the word before the token in the header `Authorization`. `user` is a user name and a password; the
    token is then the user's, otherwise the client's own.
    """

    token_url: str
    refresh_url: str = ""
    scheme: str = "Bearer"
    scopes: tuple[str, ...] = ()
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    user: tuple[str, str] | None = field(default=None, repr=False)

    def at(self, server: str) -> Grant:
        """The same grant with relative URLs resolved against the URL of a server.

        Raises `RequestValidationError` if the token URL is not absolute then.
        """
        base = f"{server.partition('?')[0].rstrip('/')}/"
        token_url = urljoin(base, self.token_url)
        if urlsplit(token_url).scheme not in ("https", "http"):
            found = f"{token_url!r}, the token URL, is not an absolute URL"
            problem = ArgumentProblem("server_url", found, "https://... or http://...")
            raise RequestValidationError((problem,))
        refresh_url = urljoin(base, self.refresh_url) if self.refresh_url else token_url
        return replace(self, token_url=token_url, refresh_url=refresh_url)

    def form(self, refresh_token: str = "") -> dict[str, str]:
        """The parameters that request a token; with a `refresh_token`, those that renew it (RFC 6749, 4 and 6)."""
        scope = {"scope": " ".join(self.scopes)} if self.scopes else {}
        if refresh_token:
            return {"grant_type": "refresh_token", "refresh_token": refresh_token}
        if self.user is None:
            return {"grant_type": "client_credentials", **scope}
        username, password = self.user
        given = {"username": username, "password": password}
        return {"grant_type": "password", **given, **scope}

    def body(self, refresh_token: str, secret_in_body: bool) -> bytes:
        """The encoded form; `secret_in_body` puts the client's id and secret into it."""
        form = self.form(refresh_token)
        if self.client_id and (secret_in_body or not self.client_secret):
            form["client_id"] = self.client_id
        if self.client_secret and secret_in_body:
            form["client_secret"] = self.client_secret
        return urlencode(form).encode()

    @property
    def basic(self) -> str:
        """The value of the header `Authorization` with the client's id and secret (RFC 6749, 2.3.1)."""
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
        return f"Basic {b64encode(pair.encode()).decode()}"

    @property
    def secrets(self) -> tuple[str, ...]:
        """The strings that no message may contain."""
        password = self.user[1] if self.user else ""
        found = (self.client_secret, password, self.basic.removeprefix("Basic "))
        return tuple(each for each in found if each)


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, valid until `expires`, a time of `time.monotonic`."""

    text: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    expires: float = inf


def read_token(response: httpx2.Response, now: float) -> Token | None:
    """The token of a response (RFC 6749, 5.1); `None` if it has none, or one that a header cannot carry."""
    try:
        answer = json.loads(response.content)
    except ValueError:
        return None
    text = answer.get("access_token") if isinstance(answer, dict) else None
    if not isinstance(text, str) or not text.isascii() or not text.isprintable():
        return None
    refresh = answer.get("refresh_token")
    refresh = refresh if isinstance(refresh, str) else ""
    return Token(text, refresh, now + _lifetime(answer.get("expires_in")))


def _lifetime(expires_in: Any) -> float:
    """The seconds for which a token is used. Some servers write `expires_in` as a string."""
    try:
        seconds = float(expires_in)
    except (TypeError, ValueError):
        return inf
    return seconds - min(_MARGIN, seconds / 10) if seconds >= 0 else inf
