"""Cuts JSON Lines and JSON text sequences (RFC 7464) into their entries, and writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..media_types import essence

_RECORD = b"\x1e"


class EntryParser:
    """Chunks of bytes, cut anywhere, to the JSON texts of entries; empty ones are none."""

    def __init__(self, separator: bytes) -> None:
        self._separator = separator
        self._begun: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The entries that are complete with this chunk."""
        first, *texts = chunk.split(self._separator)
        self._begun.append(first)
        if texts:
            yield from _filled(b"".join(self._begun), *texts[:-1])
            self._begun = texts[-1:]

    def finish(self) -> Iterator[bytes]:
        """The last entry, which nothing has to follow."""
        yield from _filled(b"".join(self._begun))
        self._begun.clear()


def _filled(*texts: bytes) -> Iterator[bytes]:
    return (text for text in texts if text and not text.isspace())


def entry_parser(media_type: str) -> EntryParser:
    """The parser for a media type: entries begin with a mark of their own, or end with a line."""
    return EntryParser(_RECORD if _is_sequence(media_type) else b"\n")


def entry_writer(media_type: str) -> Callable[[bytes], bytes]:
    """Puts around the JSON of an entry what parts it from others."""
    start = _RECORD if _is_sequence(media_type) else b""
    return lambda text: b"%b%b\n" % (start, text)


def _is_sequence(media_type: str) -> bool:
    return essence(media_type).endswith("json-seq")
