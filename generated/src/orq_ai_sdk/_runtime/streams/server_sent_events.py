"""Parses server-sent events by the rules of the HTML standard (9.2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(rb"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream of which the API says nothing more.

    `id` and `retry` (in milliseconds) are those that came with this event.
    """

    data: str
    event: str = "message"
    id: str | None = None
    retry: int | None = None


class EventParser:
    """Chunks of bytes, cut anywhere, to events.

    An event is complete when the empty line after it has come; what a stream breaks off
    in is no event.
    """

    def __init__(self) -> None:
        self.last_event_id = ""
        self.retry: int | None = None
        self._begun: list[bytes] = []
        self._is_first = True
        self._after_return = False
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
                self._take(line)
            elif (event := self._complete()) is not None:
                yield event

    def finish(self) -> Iterator[ServerSentEvent]:
        """What is left at the end, which is never a whole event."""
        return iter(())

    def _lines(self, chunk: bytes) -> list[bytes]:
        """The lines that are complete; an ending may be cut between its two characters."""
        if not chunk:
            return []
        if self._after_return:
            chunk = chunk.removeprefix(b"\n")
        self._after_return = chunk.endswith(b"\r")
        first, *lines = _END.split(chunk)
        self._begun.append(first)
        if not lines:
            return []
        complete = [self._unmarked(b"".join(self._begun)), *lines[:-1]]
        self._begun = lines[-1:]
        return complete

    def _unmarked(self, line: bytes) -> bytes:
        is_first, self._is_first = self._is_first, False
        return line.removeprefix(_BOM) if is_first else line

    def _take(self, line: bytes) -> None:
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

    def _complete(self) -> ServerSentEvent | None:
        """The event whose end has come; without data it is none."""
        found = None
        if self._data:
            event, data = self._event or "message", "\n".join(self._data)
            found = ServerSentEvent(data, event, self._id, self._retry)
        self._reset()
        return found
