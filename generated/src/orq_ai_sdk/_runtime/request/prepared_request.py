"""A request of the SDK, which becomes a request of httpx2."""

from __future__ import annotations

from .payload import Payload
from .request_credentials import RequestCredentials


class Request:
    """A request that can be sent once or several times.

    Redirects are not followed if `is_redirected` is false.
    """

    __slots__ = ("method", "url", "headers", "payload", "credentials", "is_redirected")

    def __init__(
        self,
        method: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        payload: Payload,
        credentials: RequestCredentials,
        is_redirected: bool = True,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.payload = payload
        self.credentials = credentials
        self.is_redirected = is_redirected

    @property
    def has_authorization(self) -> bool:
        """True if credentials or the user set the header `Authorization`."""
        return any(name.lower() == b"authorization" for name, _ in self.headers)

    def authorized(self, value: str, secret: str) -> Request:
        """The request with the header `Authorization: <value>`; no message shows the `secret` in `value`."""
        added = RequestCredentials((("Authorization", value),), secrets=(secret,))
        headers = [*self.headers, (b"Authorization", value.encode())]
        return self.to(self.url, headers, self.credentials.combined_with(added))

    def to(
        self,
        url: str,
        headers: list[tuple[bytes, bytes]],
        credentials: RequestCredentials,
    ) -> Request:
        """The request with another URL, headers and credentials."""
        return Request(
            self.method, url, headers, self.payload, credentials, self.is_redirected
        )
