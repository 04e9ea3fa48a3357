"""A request of the SDK: what it sends, before it is one of httpx2."""

from __future__ import annotations

from .payload import Payload
from .signature import Signature


class Request:
    """A request that can be sent once or several times.

    Redirects are not followed if `is_redirected` is false.
    """

    __slots__ = ("method", "url", "headers", "payload", "signature", "is_redirected")

    def __init__(
        self,
        method: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        payload: Payload,
        signature: Signature,
        is_redirected: bool = True,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.payload = payload
        self.signature = signature
        self.is_redirected = is_redirected

    @property
    def has_authorization(self) -> bool:
        """True if a signature or the user set the header."""
        return any(name.lower() == b"authorization" for name, _ in self.headers)

    def authorized(self, value: str, secret: str) -> Request:
        """The same with the header `Authorization`; no message shows the `secret` in it."""
        added = Signature((("Authorization", value),), secrets=(secret,))
        headers = [*self.headers, (b"Authorization", value.encode())]
        return self.to(self.url, headers, self.signature.with_(added))

    def to(
        self, url: str, headers: list[tuple[bytes, bytes]], signature: Signature
    ) -> Request:
        """The same method and body with another URL, headers and signature."""
        return Request(
            self.method, url, headers, self.payload, signature, self.is_redirected
        )
