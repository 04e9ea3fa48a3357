"""Makes entries of server-sent events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import from_json, to_json

from ..response.decode import decoding_error
from .server_sent_events import EventParser, ServerSentEvent

if TYPE_CHECKING:
    import httpx2


class EventReader:
    """Makes entries of the chunks of a response.

    `fields`, `data` and `end` are those of `EventStream`. `decode` decodes the JSON of an entry;
    without it entries are the events themselves.
    """

    def __init__(
        self,
        fields: tuple[str, ...],
        data: Literal["json", "string", "either"],
        end: str,
        decode: Callable[[bytes], Any] | None,
        response: httpx2.Response,
    ) -> None:
        self.is_over = False
        self._parser = EventParser()
        self._fields = fields
        self._data = data
        self._end = end
        self._decode = decode
        self._response = response

    @property
    def last_event_id(self) -> str:
        """The last id of an event; empty if there was none."""
        return self._parser.last_event_id

    @property
    def retry_ms(self) -> int | None:
        """The last wait in milliseconds that the server asked for."""
        return self._parser.retry

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The entries that are complete with this chunk."""
        for event in self._parser.feed(chunk):
            if self._end and event.data.strip() == self._end:
                self.is_over = True
                return
            yield self._decode_entry(event)

    def finish(self) -> Iterator[Any]:
        """No entries: an event that the end of the response cuts off is dropped."""
        return iter(())

    def _decode_entry(self, event: ServerSentEvent) -> Any:
        if self._decode is None:
            return event
        try:
            return self._decode(self._write_json(event))
        except ValueError as error:
            data = event.data.encode(errors="replace")
            raise decoding_error(self._response, error, data) from error

    def _write_json(self, event: ServerSentEvent) -> bytes:
        """The JSON of an entry: the data, or an object of the fields that the event has."""
        if not self._fields:
            return event.data.encode()
        fields = {"event": event.event, "id": event.id, "retry": event.retry}
        if event.event == "message" and "event" not in self._fields:
            del fields["event"]  # the name of events without a name
        given = {name: value for name, value in fields.items() if value is not None}
        return to_json({**given, "data": self._read_data(event.data)})

    def _read_data(self, data: str) -> Any:
        is_string = self._data == "either" and not data.startswith(("{", "["))
        return data if is_string or self._data == "string" else from_json(data)
