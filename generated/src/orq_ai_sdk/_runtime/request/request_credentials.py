"""The headers, query parameters and cookies that credentials add to a request."""

from __future__ import annotations

import re


class RequestCredentials:
    """The headers, query parameters and cookies of one request that hold credentials. Its `repr` shows none.

    `digest` is a user name and a password for the server's challenge (RFC 7616); `secrets` are strings that no
    message may contain.
    """

    __slots__ = ("headers", "query", "cookies", "digest", "secrets")

    def __init__(
        self,
        headers: tuple[tuple[str, str], ...] = (),
        query: tuple[tuple[str, str], ...] = (),
        cookies: tuple[tuple[str, str], ...] = (),
        digest: tuple[str, str] | None = None,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.headers = headers
        self.query = query
        self.cookies = cookies
        self.digest = digest
        self.secrets = secrets

    def combined_with(self, other: RequestCredentials) -> RequestCredentials:
        """The credentials of both, for schemes that are required together."""
        return RequestCredentials(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
            self.digest or other.digest,
            self.secrets + other.secrets,
        )

    def redact(self, url: str) -> str:
        """A URL without its password and without the keys in its query."""
        url = redact_password(url)
        for name, _ in self.query:
            url = re.sub(rf"(?<=[?&]{re.escape(name)}=)[^&#]*", "***", url)
        return url


def redact_password(url: str) -> str:
    """A URL without its user name and password."""
    return re.sub(r"(?<=//)[^/?#]*@", "***@", url)
