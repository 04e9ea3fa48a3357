"""What a call returns that answers in pieces: an iterator over them that holds its connection."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from inspect import isawaitable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import SDKError, TransportError

if TYPE_CHECKING:
    import httpx2

    from .chunks import AsyncChunks, Chunks
    from ..response.entries import Entries

T_co = TypeVar("T_co", covariant=True)

OnError = Callable[[SDKError], Any]

_NOTHING: Any = object()


class _Opened(Generic[T_co]):
    """What streams share, however they read from their connection."""

    is_closed = True  # as long as it is not made

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
        """The last id that an event came with: what a `Last-Event-ID` header goes on from."""
        return self._entries.last_event_id

    @property
    def retry_ms(self) -> int | None:
        """How long to wait before going on, in milliseconds, where the server said so."""
        return self._entries.retry_ms

    def _take(self, chunk: bytes | None) -> None:
        """Make entries of the next chunk, or of the end."""
        self._is_read = chunk is None
        entries = self._entries
        self._ready = entries.finish() if chunk is None else entries.feed(chunk)

    def _next(self) -> Any:
        """The next entry that is there already."""
        return next(self._ready, _NOTHING)

    @property
    def _is_over(self) -> bool:
        return self.is_closed or self._is_read or self._entries.is_over

    def _is_ended_by(self, error: BaseException) -> bool:
        """Whether reading failed because somebody else closed the stream meanwhile."""
        return self.is_closed and isinstance(error, TransportError)

    def __repr__(self) -> str:
        state = "closed" if self.is_closed else "open"
        return f"<{type(self).__name__}, {state}>"

    def __del__(self) -> None:
        if not self.is_closed:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, source=self)
            self._drop()

    def _drop(self) -> None:
        """Let go of what can be let go of without waiting."""
        self.is_closed = True


class Stream(_Opened[T_co]):
    """The entries of a response, each as soon as it is there.

    Use it with `with`, which gives the connection back however the block ends; the end
    of the stream and `close` do so too. `response` has the status and the headers.
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
            while (entry := self._next()) is _NOTHING and not self._is_over:
                self._take(self._chunks.read())
        except BaseException as error:
            if self._is_ended_by(error):
                raise StopIteration from None
            self.close()
            if isinstance(error, SDKError) and self._on_error is not None:
                self._on_error(error)
            raise
        if entry is _NOTHING:
            self.close()
            raise StopIteration
        found: T_co = entry
        return found

    def close(self) -> None:
        """Give the connection back; what has not been read is lost."""
        self.is_closed = True
        self._chunks.close()

    def _drop(self) -> None:
        self.close()


class AsyncStream(_Opened[T_co]):
    """The same for asynchronous calls: `async with`, `async for` and `aclose`."""

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
            while (entry := self._next()) is _NOTHING and not self._is_over:
                self._take(await self._chunks.read())
        except BaseException as error:
            if self._is_ended_by(error):
                raise StopAsyncIteration from None
            await self.aclose()
            if isinstance(error, SDKError) and self._on_error is not None:
                result = self._on_error(error)
                if isawaitable(result):
                    await result
            raise
        if entry is _NOTHING:
            await self.aclose()
            raise StopAsyncIteration
        found: T_co = entry
        return found

    async def aclose(self) -> None:
        """Give the connection back; what has not been read is lost."""
        self.is_closed = True
        await self._chunks.aclose()
