"""Turns the chunks of a stream into values of the type that the API declares for its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError, from_json, to_json

from ..response.decode import undecodable
from .event_stream import EventStream
from .server_sent_events import EventParser, ServerSentEvent

if TYPE_CHECKING:
    import httpx2

_DONE = "[DONE]"

FromJson = Callable[[bytes], Any]


class EventEntries:
    """Server-sent events: an entry is what the data of an event holds, or the event itself."""

    def __init__(
        self, format: EventStream, decode: FromJson | None, response: httpx2.Response
    ) -> None:
        self.is_over = False
        self._parser = EventParser()
        self._format = format
        self._end = format.end or ("" if format.data == "text" else _DONE)
        self._decode = decode
        self._response = response

    @property
    def last_event_id(self) -> str:
        return self._parser.last_event_id

    @property
    def retry_ms(self) -> int | None:
        return self._parser.retry

    def feed(self, chunk: bytes) -> Iterator[Any]:
        for event in self._parser.feed(chunk):
            if self._end and event.data.strip() == self._end:
                self.is_over = True
                return
            yield self._value(event)

    def finish(self) -> Iterator[Any]:
        return self._parser.finish()

    def _value(self, event: ServerSentEvent) -> Any:
        if self._decode is None:
            return event
        try:
            return self._decode(self._json(event))
        except ValueError as error:
            text = event.data.encode(errors="replace")
            raise undecodable(self._response, error, text) from error

    def _json(self, event: ServerSentEvent) -> bytes:
        """The entry as JSON: of an event, the fields that it has or that are declared."""
        if not self._format.fields:
            return event.data.encode()
        given = {"event": event.event, "id": event.id, "retry": event.retry}
        if event.event == "message" and "event" not in self._format.fields:
            del given["event"]
        found = {name: value for name, value in given.items() if value is not None}
        return to_json({**found, "data": self._data(event.data)})

    def _data(self, text: str) -> Any:
        """The data, read as the API means it; a text beside JSON is one that is no object."""
        kind = self._format.data
        if kind == "text" or kind == "either" and not text.startswith(("{", "[")):
            return text
        return from_json(text)
