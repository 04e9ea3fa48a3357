"""The exceptions of the SDK, under one base class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .public_module import set_public_module

if TYPE_CHECKING:
    import httpx2


class SDKError(Exception):
    """The base of every error of this SDK."""


@dataclass(frozen=True, slots=True)
class ArgumentProblem:
    """A problem of the arguments of a call or of a model.

    `path` leads to the value (`retry.on_codes[1]`), `found` says what is wrong, `allowed` says what is valid,
    and `hint` is the probable correction.
    """

    path: str
    found: str
    allowed: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.found}" + (f"; {self.hint}" if self.hint else "")


class RequestValidationError(SDKError, ValueError):
    """The arguments do not match the description; nothing was sent.

    `problems` holds all problems; the message has one line for each.
    """

    def __init__(self, problems: Iterable[ArgumentProblem]) -> None:
        self.problems: tuple[ArgumentProblem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class MissingCredentials(SDKError):
    """The operation needs credentials and none were given; nothing was sent."""


class ClientClosed(SDKError):
    """The client was used after it had been closed."""


class TransportError(SDKError):
    """The exchange with the server failed without a complete response; `__cause__` is the original error."""


class ConnectionFailed(TransportError):
    """The connection could not be opened, or it was closed before the response was complete."""


class RequestTimeout(TransportError):
    """The attempt was not finished within its `timeout_ms`."""


class PayloadError(SDKError, ValueError):
    """The received data is not a payload of this webhook or callback."""


class ResponseError(SDKError):
    """The base of errors about a received response.

    `status_code`, `headers` and `body` (a string) are those of `raw_response`.
    """

    def __init__(self, message: str, raw_response: httpx2.Response) -> None:
        super().__init__(message, raw_response)
        self.message = message
        self.raw_response = raw_response
        self.status_code: int = raw_response.status_code
        self.headers: httpx2.Headers = raw_response.headers

    @property
    def body(self) -> str:
        """The body as a string; bytes that cannot be decoded are replaced."""
        try:
            return self.raw_response.text
        except Exception:  # a body that was not read to its end is not available
            return ""

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"


class APIError(ResponseError):
    """The server responded with an error status.

    `data` is the decoded body: an instance of the declared type if the API declares one, otherwise plain
    JSON, or `None` if it is not JSON.
    """

    def __init__(
        self, message: str, raw_response: httpx2.Response, data: Any = None
    ) -> None:
        super().__init__(message, raw_response)
        self.args = (message, raw_response, data)
        self.data = data


class TokenError(ResponseError):
    """The authorization server returned no access token for the credentials of the client."""


class ResponseValidationError(ResponseError):
    """A successful response does not match the description."""


__all__ = [
    "APIError",
    "ArgumentProblem",
    "ClientClosed",
    "ConnectionFailed",
    "MissingCredentials",
    "PayloadError",
    "RequestTimeout",
    "RequestValidationError",
    "ResponseError",
    "ResponseValidationError",
    "SDKError",
    "TokenError",
    "TransportError",
]

set_public_module(
    __name__,
    "errors",
    APIError,
    ArgumentProblem,
    ClientClosed,
    ConnectionFailed,
    MissingCredentials,
    PayloadError,
    RequestTimeout,
    RequestValidationError,
    ResponseError,
    ResponseValidationError,
    SDKError,
    TokenError,
    TransportError,
)
