"""Decides whether a failed attempt is retried, and after how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import ArgumentProblem, RequestValidationError
from ..public_module import set_public_module

DEFAULT_STATUS_CODES = ("429", "500", "502", "503", "504")


@dataclass(frozen=True, slots=True)
class BackoffStrategy:
    """Exponential backoff: the wait grows from `initial_interval` to `max_interval`, by the power `exponent`.

    All values but `exponent` are milliseconds. There is no retry later than `max_elapsed_time` after the
    start of the call.
    """

    initial_interval: int = 500
    max_interval: int = 60_000
    exponent: float = 1.5
    max_elapsed_time: int = 3_600_000


@dataclass(frozen=True, slots=True)
class RetryConfig:
    """The retries of a call; `strategy` is "backoff" or "none".

    Responses with `status_codes` (`503`, `5XX`) are retried for every method, also for POST, because the user
    asked for it. Failed connections and timeouts are retried only if `retry_connection_errors` is true. A
    body that cannot be sent twice is not retried.
    """

    strategy: str
    backoff: BackoffStrategy | None = None
    retry_connection_errors: bool = False
    status_codes: tuple[str, ...] = field(default=DEFAULT_STATUS_CODES, kw_only=True)

    def __post_init__(self) -> None:
        if self.strategy not in ("backoff", "none"):
            found = f"{self.strategy!r} is not one of 'backoff', 'none'"
            problem = ArgumentProblem("strategy", found, "'backoff', 'none'")
            raise RequestValidationError((problem,))

    def covers(self, status: int) -> bool:
        """True if a response of this status is retried."""
        text = str(status)
        return any(pattern.upper() in (text, text[0] + "XX") for pattern in self._codes)

    @property
    def covers_connections(self) -> bool:
        """True if failed connections and timeouts are retried."""
        return self.strategy == "backoff" and self.retry_connection_errors

    @property
    def _codes(self) -> tuple[str, ...]:
        return self.status_codes if self.strategy == "backoff" else ()

    def wait_ms(
        self, failures: int, elapsed_ms: float, asked_ms: float | None
    ) -> float:
        """The milliseconds to wait after this number of failures; negative if there is no retry.

        `asked_ms` is the wait that the server asked for; it ends at `max_elapsed_time` at the latest.
        """
        backoff = self.backoff or BackoffStrategy()
        left = backoff.max_elapsed_time - elapsed_ms
        wait = _backoff_ms(backoff, failures) if asked_ms is None else asked_ms
        return min(wait, left) if left > 0 else -1


def _backoff_ms(backoff: BackoffStrategy, failures: int) -> float:
    import random

    try:
        grown = backoff.initial_interval * backoff.exponent ** (failures - 1)
    except OverflowError:
        grown = backoff.max_interval
    # Random, so that clients that failed together do not retry together.
    return min(grown, backoff.max_interval) * random.uniform(0.5, 1.0)


def asked_wait_ms(headers: Mapping[str, str]) -> float | None:
    """The wait of `retry-after-ms` or `Retry-After` (seconds or a date, RFC 9110)."""
    milliseconds = _parse_number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds
    text = headers.get("retry-after", "")
    seconds = _parse_number(text)
    if seconds is None:
        seconds = _seconds_until(text)
    return None if seconds is None else seconds * 1000


def _parse_number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _seconds_until(date: str) -> float | None:
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())


set_public_module(__name__, "utils", BackoffStrategy, RetryConfig)
