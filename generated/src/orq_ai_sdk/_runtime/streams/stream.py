"""The return values of streaming calls: iterators over entries that hold a connection."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from inspect import isawaitable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import SDKError, TransportError
from ..public_module import set_public_module

if TYPE_CHECKING:
    import httpx2

    from .chunks import AsyncChunks, Chunks
    from ..response.entries import Entries

T_co = TypeVar("T_co", covariant=True)

OnError = Callable[[SDKError], Any]

_NO_ENTRY: Any = object()


class _OpenStream(Generic[T_co]):
    """The base of synchronous and asynchronous streams."""

    is_closed = True  # for `__del__`, if `__init__` fails

    def __init__(
        self, response: httpx2.Response, entries: Entries, on_error: OnError | None
    ) -> None:
        self.response = response
        self.is_closed = False
        self._entries = entries
        self._on_error = on_error
        self._ready: Iterator[Any] = iter(())
        self._is_read = False

    @property
    def last_event_id(self) -> str:
        """The last id of an event, for a `Last-Event-ID` header; empty if there was none."""
        return self._entries.last_event_id

    @property
    def retry_ms(self) -> int | None:
        """The milliseconds to wait before a new call; `None` if the server asked for no wait."""
        return self._entries.retry_ms

    def _feed(self, chunk: bytes | None) -> None:
        """Make entries of the next chunk; `None` is the end."""
        self._is_read = chunk is None
        entries = self._entries
        self._ready = entries.finish() if chunk is None else entries.feed(chunk)

    def _next_ready(self) -> Any:
        """The next entry of the chunks that are read; `_NO_ENTRY` if there is none."""
        return next(self._ready, _NO_ENTRY)

    @property
    def _is_over(self) -> bool:
        return self.is_closed or self._is_read or self._entries.is_over

    def _is_closed_elsewhere(self, error: BaseException) -> bool:
        """True if reading failed because another thread or task closed the stream."""
        return self.is_closed and isinstance(error, TransportError)

    def __repr__(self) -> str:
        state = "closed" if self.is_closed else "open"
        return f"<{type(self).__name__}, {state}>"

    def __del__(self) -> None:
        if not self.is_closed:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, source=self)
            self._release()

    def _release(self) -> None:
        """Release everything that can be released without waiting."""
        self.is_closed = True


class Stream(_OpenStream[T_co]):
    """An iterator over the entries of a response, each as soon as it arrives.

    Use it in a `with` statement, which gives the connection back however the block ends; the
    end of the stream and `close` do so, too. `response` has the status and the headers.
    Reading raises `ConnectionFailed`, `RequestTimeout` or `ResponseValidationError`.
    """

    def __init__(
        self, chunks: Chunks, entries: Entries, on_error: OnError | None = None
    ) -> None:
        super().__init__(chunks.response, entries, on_error)
        self._chunks = chunks

    def __enter__(self) -> Stream[T_co]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        try:
            while (entry := self._next_ready()) is _NO_ENTRY and not self._is_over:
                self._feed(self._chunks.read())
        except BaseException as error:
            if self._is_closed_elsewhere(error):
                raise StopIteration from None
            self.close()
            if isinstance(error, SDKError) and self._on_error is not None:
                self._on_error(error)
            raise
        if entry is _NO_ENTRY:
            self.close()
            raise StopIteration
        found: T_co = entry
        return found

    def close(self) -> None:
        """Give the connection back; entries that are not read are lost."""
        self.is_closed = True
        self._chunks.close()

    def _release(self) -> None:
        self.close()


class AsyncStream(_OpenStream[T_co]):
    """A `Stream` of an asynchronous call: use `async with`, `async for` and `aclose`."""

    def __init__(
        self, chunks: AsyncChunks, entries: Entries, on_error: OnError | None = None
    ) -> None:
        super().__init__(chunks.response, entries, on_error)
        self._chunks = chunks

    async def __aenter__(self) -> AsyncStream[T_co]:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        try:
            while (entry := self._next_ready()) is _NO_ENTRY and not self._is_over:
                self._feed(await self._chunks.read())
        except BaseException as error:
            if self._is_closed_elsewhere(error):
                raise StopAsyncIteration from None
            await self.aclose()
            if isinstance(error, SDKError) and self._on_error is not None:
                result = self._on_error(error)
                if isawaitable(result):
                    await result
            raise
        if entry is _NO_ENTRY:
            await self.aclose()
            raise StopAsyncIteration
        found: T_co = entry
        return found

    async def aclose(self) -> None:
        """Give the connection back; entries that are not read are lost."""
        self.is_closed = True
        await self._chunks.aclose()


set_public_module(__name__, "types", Stream, AsyncStream)
