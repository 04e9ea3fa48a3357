"""What an access token is asked for with, and how the answer reads (RFC 6749)."""

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
"""Seconds before its end at which a token is taken for expired, or a tenth of its life."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Credentials for tokens of certain scopes; no part of it that is secret shows.

    `scheme` is the word that stands before the token in a request. With a `user`, a
    name and a password, the token is the user's, else the client's own.
    """

    token_url: str
    refresh_url: str = ""
    scheme: str = "Bearer"
    scopes: tuple[str, ...] = ()
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    user: tuple[str, str] | None = field(default=None, repr=False)

    def at(self, server: str) -> Grant:
        """The same with the URLs that are relative to a server."""
        base = f"{server.partition('?')[0].rstrip('/')}/"
        token_url = urljoin(base, self.token_url)
        if urlsplit(token_url).scheme not in ("https", "http"):
            found = f"{token_url!r}, where tokens are to be had, is no absolute URL"
            problem = ArgumentProblem("server_url", found, "https://... or http://...")
            raise RequestValidationError((problem,))
        refresh_url = urljoin(base, self.refresh_url) if self.refresh_url else token_url
        return replace(self, token_url=token_url, refresh_url=refresh_url)

    def form(self, refresh_token: str = "") -> dict[str, str]:
        """The parameters that ask for a token, or that refresh one (RFC 6749, 4 and 6)."""
        scope = {"scope": " ".join(self.scopes)} if self.scopes else {}
        if refresh_token:
            return {"grant_type": "refresh_token", "refresh_token": refresh_token}
        if self.user is None:
            return {"grant_type": "client_credentials", **scope}
        username, password = self.user
        given = {"username": username, "password": password}
        return {"grant_type": "password", **given, **scope}

    def body(self, refresh_token: str, names_client: bool) -> bytes:
        """The form as it is sent, with the client's own secret in it or without."""
        form = self.form(refresh_token)
        if self.client_id and (names_client or not self.client_secret):
            form["client_id"] = self.client_id
        if self.client_secret and names_client:
            form["client_secret"] = self.client_secret
        return urlencode(form).encode()

    @property
    def basic(self) -> str:
        """The client's name and secret as a header has them (RFC 6749, 2.3.1)."""
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
        return f"Basic {b64encode(pair.encode()).decode()}"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no message may repeat."""
        password = self.user[1] if self.user else ""
        found = (self.client_secret, password, self.basic.removeprefix("Basic "))
        return tuple(each for each in found if each)


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, good until `expires` on the monotonic clock."""

    text: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    expires: float = inf


def read_token(response: httpx2.Response, now: float) -> Token | None:
    """The token of a response (RFC 6749, 5.1); `None` where it has none that can be sent."""
    try:
        answer = json.loads(response.content)
    except ValueError:
        return None
    text = answer.get("access_token") if isinstance(answer, dict) else None
    if not isinstance(text, str) or not text.isascii() or not text.isprintable():
        return None
    refresh = answer.get("refresh_token")
    refresh = refresh if isinstance(refresh, str) else ""
    return Token(text, refresh, now + _life(answer.get("expires_in")))


def _life(expires_in: Any) -> float:
    """The seconds for which a token is used; some servers write them as a string."""
    try:
        seconds = float(expires_in)
    except (TypeError, ValueError):
        return inf
    return seconds - min(_MARGIN, seconds / 10) if seconds >= 0 else inf
