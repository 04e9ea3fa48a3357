"""Everything that the SDK raises, under one base class."""

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
    """One thing that is wrong with the arguments of a call or of a model.

    `path` is the way to the value (`retry.on_codes[1]`), `found` says what is wrong
    with it, `allowed` what would be right, `hint` the probable correction.
    """

    path: str
    found: str
    allowed: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.found}" + (f"; {self.hint}" if self.hint else "")


class RequestValidationError(SDKError, ValueError):
    """The arguments do not fit the API; nothing was sent.

    `problems` holds all of them at once; the message has a line for each.
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
    """The exchange with the server failed below HTTP; the cause is kept."""


class ConnectionFailed(TransportError):
    """No connection, or it was cut before the response was complete."""


class RequestTimeout(TransportError):
    """The attempt was not finished within its `timeout_ms`."""


class PayloadError(SDKError, ValueError):
    """What arrived is not the payload of this webhook or callback."""


class ResponseError(SDKError):
    """What errors about a received response have in common.

    `status_code`, `headers` and `body` (its text) are those of `raw_response`.
    """

    def __init__(self, message: str, raw_response: httpx2.Response) -> None:
        super().__init__(message, raw_response)
        self.message = message
        self.raw_response = raw_response
        self.status_code: int = raw_response.status_code
        self.headers: httpx2.Headers = raw_response.headers

    @property
    def body(self) -> str:
        """The body as text; bytes that are none are replaced."""
        try:
            return self.raw_response.text
        except Exception:  # a body that could not be read whole has no text
            return ""

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"


class APIError(ResponseError):
    """The server answered with another status than success.

    `data` is the decoded body: of the declared type where the API declares one, else
    the plain JSON, else `None`.
    """

    def __init__(
        self, message: str, raw_response: httpx2.Response, data: Any = None
    ) -> None:
        super().__init__(message, raw_response)
        self.args = (message, raw_response, data)
        self.data = data


class TokenError(ResponseError):
    """The authorization server gave no access token for the client's credentials."""


class ResponseValidationError(ResponseError):
    """A successful response cannot be decoded as the API declares it."""


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
