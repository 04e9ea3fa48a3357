"""Reads a response piece by piece, each piece within its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import RequestTimeout, SDKError
from ..transport.attempt import failures, translated

if TYPE_CHECKING:
    import httpx2


class Chunks:
    """The body of a response that a synchronous call left unread."""

    def __init__(self, response: httpx2.Response, timeout_ms: int | None) -> None:
        self.response = response
        self._timeout_ms = timeout_ms
        self._bytes = response.iter_bytes()

    def read(self) -> bytes | None:
        """The next piece, or `None` at the end; raises `TransportError` and its kinds."""
        try:
            return next(self._bytes, None)
        except failures() as error:
            raise _translated(error, self._timeout_ms) from error

    def close(self) -> None:
        """Give the connection back, or close it where there is more to read."""
        self.response.close()


class AsyncChunks:
    """The same for an asynchronous call; the timeout cancels what is under way."""

    def __init__(self, response: httpx2.Response, timeout_ms: int | None) -> None:
        self.response = response
        self._timeout_ms = timeout_ms
        self._bytes = response.aiter_bytes()
        self._is_reading = False  # by another task than the one that closes

    async def read(self) -> bytes | None:
        """The next piece, or `None` at the end; raises `TransportError` and its kinds."""
        from anyio import move_on_after

        timeout_ms = self._timeout_ms
        self._is_reading = True
        try:
            with move_on_after(None if timeout_ms is None else timeout_ms / 1000):
                return await anext(self._bytes, None)
        except failures() as error:
            raise _translated(error, timeout_ms) from error
        finally:
            self._is_reading = False
        raise _silent(timeout_ms)

    async def aclose(self) -> None:
        """Give the connection back, or close it where there is more to read."""
        if not self._is_reading:
            await self._bytes.aclose()
        await self.response.aclose()


def _translated(error: Exception, timeout_ms: int | None) -> SDKError:
    found = translated(error, timeout_ms)
    return _silent(timeout_ms) if isinstance(found, RequestTimeout) else found


def _silent(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"nothing of the stream arrived within {timeout_ms} ms")
