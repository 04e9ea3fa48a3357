"""Parses server-sent events by the rules of the HTML standard (9.2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..public_module import set_public_module

_LINE_ENDING = re.compile(rb"\r\n|\n|\r")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """An event of a stream whose events the API does not describe.

    `id` and `retry`, a wait in milliseconds, are `None` if the event has none.
    """

    data: str
    event: str = "message"
    id: str | None = None
    retry: int | None = None


class EventParser:
    """Makes events of chunks of bytes, which may be cut anywhere.

    An event is complete at the empty line after it. One that the end of the stream cuts off is
    dropped. `last_event_id` and `retry` are the last ones that any event had.
    """

    def __init__(self) -> None:
        self.last_event_id = ""
        self.retry: int | None = None
        self._incomplete: list[bytes] = []
        self._is_first = True
        self._is_after_return = False
        self._reset()

    def _reset(self) -> None:
        self._data: list[str] = []
        self._event = ""
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that are complete with this chunk."""
        for line in self._lines(chunk):
            if line:
                self._read_field(line)
            elif (event := self._finish_event()) is not None:
                yield event

    def _lines(self, chunk: bytes) -> list[bytes]:
        """The lines that are complete; a line ending `\\r\\n` may be cut in two."""
        if not chunk:
            return []
        if self._is_after_return:
            chunk = chunk.removeprefix(b"\n")
        self._is_after_return = chunk.endswith(b"\r")
        first, *lines = _LINE_ENDING.split(chunk)
        self._incomplete.append(first)
        if not lines:
            return []
        complete = [self._remove_mark(b"".join(self._incomplete)), *lines[:-1]]
        self._incomplete = lines[-1:]
        return complete

    def _remove_mark(self, line: bytes) -> bytes:
        is_first, self._is_first = self._is_first, False
        return line.removeprefix(_BYTE_ORDER_MARK) if is_first else line

    def _read_field(self, line: bytes) -> None:
        name, _, content = line.partition(b":")
        content = content.removeprefix(b" ")
        match name:
            case b"data":
                self._data.append(content.decode(errors="replace"))
            case b"event":
                self._event = content.decode(errors="replace")
            case b"id" if b"\0" not in content:
                self._id = self.last_event_id = content.decode(errors="replace")
            case b"retry" if content.isdigit() and len(content) < 20:
                self._retry = self.retry = int(content)

    def _finish_event(self) -> ServerSentEvent | None:
        """The event that an empty line ends; `None` if it has no data."""
        event = None
        if self._data:
            name, data = self._event or "message", "\n".join(self._data)
            event = ServerSentEvent(data, name, self._id, self._retry)
        self._reset()
        return event


set_public_module(__name__, "types", ServerSentEvent)
