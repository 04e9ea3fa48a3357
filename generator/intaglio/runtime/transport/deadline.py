"""The deadline of an attempt.

An HTTP client has a timeout for each read, so a server that sends slowly could take any time. A deadline ends
the attempt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from math import inf
from time import monotonic
from typing import Any

import httpcore2
import httpx2

_SLICE = 65_536


class Deadline(float):
    """A timeout in seconds that begins when it is created.

    As a number it is the timeout of each step, for connections that do not know deadlines.
    """

    end: float

    def __new__(cls, seconds: float) -> Deadline:
        deadline = super().__new__(cls, seconds)
        deadline.end = monotonic() + seconds
        return deadline

    @property
    def is_over(self) -> bool:
        """True if no time is left."""
        return monotonic() >= self.end

    def bound_each_read(self) -> None:
        """Give each later read the full timeout, because a stream has no deadline."""
        self.end = inf


def remaining(timeout: float | None) -> float | None:
    """The seconds that a timeout leaves from now on; raises `httpcore2.ReadTimeout` if none."""
    if not isinstance(timeout, Deadline):
        return timeout
    left = timeout.end - monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("the deadline has passed")
    return min(left, float(timeout))


class DeadlineStream(httpcore2.NetworkStream):
    """A connection whose reads and writes end at the deadline.

    A short request is written in one piece, its headers together with the start of its body: writing the
    headers alone costs a tenth of a call.
    """

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner
        self._head: bytes | None = None
        self._is_begun = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._is_begun = False
        if self._head is not None:
            # If the server stopped reading, it may still have sent a response.
            with suppress(httpcore2.WriteError):
                self._flush(b"", timeout)
        return self._inner.read(max_bytes, remaining(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._is_begun:
            self._flush(buffer, timeout)
        else:
            self._head, self._is_begun = buffer, True

    def _flush(self, buffer: bytes, timeout: float | None) -> None:
        head, self._head = self._head or b"", None
        if head and len(head) + len(buffer) > _SLICE:
            self._write(head, timeout)
            head = b""
        if head or buffer:
            self._write(head + buffer if head else buffer, timeout)

    def _write(self, buffer: bytes, timeout: float | None) -> None:
        if len(buffer) <= _SLICE:
            self._inner.write(buffer, remaining(timeout))
            return
        for start in range(0, len(buffer), _SLICE):
            self._inner.write(buffer[start : start + _SLICE], remaining(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = remaining(timeout)
        return DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class DeadlineBackend(httpcore2.NetworkBackend):
    """Opens connections that keep deadlines."""

    def __init__(self, inner: httpcore2.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        stream = self._inner.connect_tcp(
            host, port, remaining(timeout), local_address, socket_options
        )
        return DeadlineStream(stream)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        stream = self._inner.connect_unix_socket(
            path, remaining(timeout), socket_options
        )
        return DeadlineStream(stream)

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class DeadlineBody(httpx2.SyncByteStream):
    """The body of a response; reading it ends at the deadline."""

    def __init__(self, inner: httpx2.SyncByteStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._inner:
            yield chunk
            if self._deadline.is_over:
                raise httpx2.ReadTimeout("the deadline has passed")

    def close(self) -> None:
        self._inner.close()
