"""Reads JSON Lines and JSON text sequences (RFC 7464)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from ..media_types import essence
from ..response.decode import decoding_error

if TYPE_CHECKING:
    import httpx2

RECORD_SEPARATOR = b"\x1e"
"""The byte that begins each entry of a JSON text sequence."""


def is_text_sequence(media_type: str) -> bool:
    """True if entries begin with a separator (RFC 7464); false if each is a line."""
    return essence(media_type).endswith("json-seq")


class LineReader:
    """Makes entries of the chunks of a response."""

    is_over = False
    last_event_id = ""
    retry_ms: int | None = None

    def __init__(
        self,
        media_type: str,
        decode: Callable[[bytes], Any],
        response: httpx2.Response,
    ) -> None:
        self._splitter = EntrySplitter(
            RECORD_SEPARATOR if is_text_sequence(media_type) else b"\n"
        )
        self._decode = decode
        self._response = response

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The entries that are complete with this chunk."""
        return map(self._decode_entry, self._splitter.feed(chunk))

    def finish(self) -> Iterator[Any]:
        """The entry at the end of the response, if there is one."""
        return map(self._decode_entry, self._splitter.finish())

    def _decode_entry(self, entry: bytes) -> Any:
        try:
            return self._decode(entry)
        except ValidationError as error:
            raise decoding_error(self._response, error, entry) from error


class EntrySplitter:
    """Splits chunks of bytes at a separator; empty entries are left out."""

    def __init__(self, separator: bytes) -> None:
        self._separator = separator
        self._incomplete: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The entries that are complete with this chunk."""
        first, *others = chunk.split(self._separator)
        self._incomplete.append(first)
        if others:
            yield from _without_empty(b"".join(self._incomplete), *others[:-1])
            self._incomplete = others[-1:]

    def finish(self) -> Iterator[bytes]:
        """The last entry, which no separator has to follow."""
        yield from _without_empty(b"".join(self._incomplete))
        self._incomplete.clear()


def _without_empty(*entries: bytes) -> Iterator[bytes]:
    return (entry for entry in entries if entry and not entry.isspace())
