"""Declares responses in server-sent events (OpenAPI 3.2, 4.14.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from ..response.declared_response import Response, StreamFormat

if TYPE_CHECKING:
    import httpx2

    from ..response.entries import Entries
    from ..types.codec import ResponseCodec

_DONE = "[DONE]"


class EventStream(StreamFormat):
    """A response in server-sent events (OpenAPI 3.2, 4.14.4).

    Without `fields` an entry is the data of an event; with them it is an object with these
    fields of the event. `data` says what the data is: JSON, a string, or either of them, which
    is JSON if it begins like an object or a list. Data that is equal to `end` ends the stream;
    if `end` is empty and the data may be JSON, `[DONE]` ends it.
    """

    fields: tuple[str, ...] = ()
    data: Literal["json", "string", "either"] = "json"
    end: str = ""

    def entries(
        self,
        declared: Response[Any],
        codec: Callable[[], ResponseCodec],
        response: httpx2.Response,
    ) -> Entries:
        """The reader that makes entries of the chunks of a response."""
        from .event_reader import EventReader
        from .server_sent_events import ServerSentEvent

        is_undescribed = declared.type and declared.type() is ServerSentEvent
        decode = None if is_undescribed else codec().from_json
        end = self.end or ("" if self.data == "string" else _DONE)
        return EventReader(self.fields, self.data, end, decode, response)
