"""Reads the body of a response chunk by chunk, each within the timeout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import RequestTimeout, SDKError
from ..transport.attempt import FAILURES, sdk_error

if TYPE_CHECKING:
    import httpx2


class Chunks:
    """The body of a response that a synchronous call did not read."""

    def __init__(self, response: httpx2.Response, timeout_ms: int | None) -> None:
        self.response = response
        self._timeout_ms = timeout_ms
        self._chunks = response.iter_bytes()

    def read(self) -> bytes | None:
        """Read the next chunk; `None` at the end.

        Raises:
            RequestTimeout: nothing arrived within the timeout.
            TransportError: the connection failed.
        """
        try:
            return next(self._chunks, None)
        except FAILURES as error:
            raise _translate(error, self._timeout_ms) from error

    def close(self) -> None:
        """Give the connection back to the pool, or close it if the body is not read to its end."""
        self.response.close()


class AsyncChunks:
    """The body of a response that an asynchronous call did not read."""

    def __init__(self, response: httpx2.Response, timeout_ms: int | None) -> None:
        self.response = response
        self._timeout_ms = timeout_ms
        self._chunks = response.aiter_bytes()
        self._is_reading = False  # in another task than the one that closes

    async def read(self) -> bytes | None:
        """Read the next chunk; `None` at the end.

        Raises:
            RequestTimeout: nothing arrived within the timeout; reading is cancelled.
            TransportError: the connection failed.
        """
        from anyio import move_on_after

        timeout_ms = self._timeout_ms
        self._is_reading = True
        try:
            with move_on_after(None if timeout_ms is None else timeout_ms / 1000):
                return await anext(self._chunks, None)
        except FAILURES as error:
            raise _translate(error, timeout_ms) from error
        finally:
            self._is_reading = False
        raise _read_timeout(timeout_ms)

    async def aclose(self) -> None:
        """Give the connection back to the pool, or close it if the body is not read to its end."""
        if not self._is_reading:
            await self._chunks.aclose()
        await self.response.aclose()


def _translate(error: Exception, timeout_ms: int | None) -> SDKError:
    found = sdk_error(error, timeout_ms)
    return _read_timeout(timeout_ms) if isinstance(found, RequestTimeout) else found


def _read_timeout(timeout_ms: int | None) -> RequestTimeout:
    return RequestTimeout(f"nothing of the stream arrived within {timeout_ms} ms")
