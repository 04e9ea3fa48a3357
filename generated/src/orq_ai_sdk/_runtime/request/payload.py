"""The bytes of a request body: all at once, or chunk by chunk while they are sent."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from typing import Any, TypeAlias

from ..errors import ArgumentProblem, RequestValidationError

_CHUNK = 65_536

Opener: TypeAlias = Callable[[], Iterator[bytes]]


class StreamedContent:
    """Content that is read while it is sent.

    `open` reads it from its beginning; it is called again for each attempt if the content is `replayable`.
    `length` is its size in bytes, or `None` if it is unknown.
    """

    __slots__ = ("open", "length", "replayable")

    def __init__(self, open: Opener, length: int | None, replayable: bool) -> None:
        self.open = open
        self.length = length
        self.replayable = replayable


class AsyncStreamedContent:
    """The chunks of an asynchronous iterable; they can be sent once, and only by an asynchronous call."""

    __slots__ = ("chunks",)

    def __init__(self, chunks: AsyncIterable[bytes]) -> None:
        self.chunks = chunks


Payload: TypeAlias = bytes | StreamedContent | AsyncStreamedContent | None


def is_replayable(payload: Payload) -> bool:
    """True if a second attempt can send the same bytes."""
    match payload:
        case StreamedContent():
            return payload.replayable
        case AsyncStreamedContent():
            return False
    return True


def content_of(content: Any, path: str) -> bytes | StreamedContent:
    """The content of a file, open file or path; `path` names the argument in errors."""
    match content:
        case bytes():
            return content
        case str():  # the content of a tuple
            return content.encode()
        case bytearray() | memoryview():
            return bytes(content)
        case os.PathLike():
            return _open_path(content, path)
    return _open_file(content, path)


def raw_payload(value: Any, path: str) -> Payload:
    """The payload of a body that is neither a form nor JSON."""
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, AsyncIterable):
        return AsyncStreamedContent(value)
    is_file = callable(getattr(value, "read", None))
    if isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or is_file:
        return content_of(value, path)
    if isinstance(value, Iterable) and not isinstance(value, dict):
        iterator = iter(value)
        return StreamedContent(lambda: iterator, None, False)
    found = (
        f"{type(value).__name__} is not a string, bytes, a file, a path or an iterator"
    )
    raise _invalid_argument(path, found)


def _invalid_argument(path: str, found: str) -> RequestValidationError:
    return RequestValidationError((ArgumentProblem(path, found),))


def _open_path(file: os.PathLike[str], path: str) -> StreamedContent:
    try:
        length = os.stat(file).st_size
        with open(file, "rb"):
            pass  # an unreadable file is reported before anything is sent
    except OSError as error:
        found = f"{os.fspath(file)!r} cannot be read ({error.strerror})"
        raise _invalid_argument(path, found) from error

    def chunks() -> Iterator[bytes]:
        with open(file, "rb") as opened:
            yield from _read_chunks(opened)

    return StreamedContent(chunks, length, True)


def _open_file(file: Any, path: str) -> StreamedContent:
    if isinstance(file, io.TextIOBase):
        raise _invalid_argument(
            path, "the file is open as text; open it with mode 'rb'"
        )
    if getattr(file, "closed", False):
        raise _invalid_argument(path, "the file is closed")
    start, length = _position_and_length(file)

    def chunks() -> Iterator[bytes]:
        if start is not None:
            file.seek(start)
        yield from _read_chunks(file)

    return StreamedContent(chunks, length, start is not None)


def _position_and_length(file: Any) -> tuple[int | None, int | None]:
    """The position of a file and the number of bytes after it; `None` for both if the file cannot seek."""
    try:
        start: int = file.tell()
        end: int = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError):
        return None, None
    return start, end - start


def _read_chunks(file: Any) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


async def in_thread(stream: StreamedContent) -> AsyncIterator[bytes]:
    """The chunks of a stream, read in a thread so that reading does not block the event loop."""
    from anyio.to_thread import run_sync

    chunks = stream.open()
    while (chunk := await run_sync(next, chunks, None)) is not None:
        yield chunk
