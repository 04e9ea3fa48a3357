"""Declares a response in server-sent events (OpenAPI 3.2, 4.14.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ..response.response import Response, StreamFormat

if TYPE_CHECKING:
    import httpx2

    from ..client.plan import Plan
    from ..response.entries import Entries


class EventStream(StreamFormat):
    """A stream of server-sent events (OpenAPI 3.2, 4.14.4).

    Without `fields` an entry is what the data of an event holds; else it is an event
    with these fields. `data` says what the data is; `either` is JSON where it begins as
    an object or a list does. Data that is the text `end` ends the stream; where JSON is
    meant and no other text is given, `[DONE]` does, which is none.
    """

    fields: tuple[str, ...] = ()
    data: Literal["json", "text", "either"] = "json"
    end: str = ""

    def entries(
        self,
        plan: Plan,
        declared: Response[Any],
        response: httpx2.Response,
        strict: bool,
    ) -> Entries:
        """The entries of a response that is not read yet."""
        from .event_entries import EventEntries
        from .server_sent_events import ServerSentEvent

        if plan.type_of(declared) is ServerSentEvent:
            return EventEntries(self, None, response)
        from_data = plan.codec_of(declared, strict).from_json
        return EventEntries(self, from_data, response)
