"""Declares responses and request bodies in JSON Lines and JSON text sequences (RFC 7464)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..request.request_body import Body
from ..response.declared_response import Response, StreamFormat

if TYPE_CHECKING:
    import httpx2

    from ..request.payload import Payload
    from ..response.entries import Entries
    from ..types.codec import RequestCodec, ResponseCodec


class JsonLines(StreamFormat):
    """A response in JSON Lines, or a JSON text sequence; each entry is a JSON text."""

    def entries(
        self,
        declared: Response[Any],
        codec: Callable[[], ResponseCodec],
        response: httpx2.Response,
    ) -> Entries:
        """The reader that makes entries of the chunks of a response."""
        from .json_lines_reader import LineReader

        media_type = response.headers.get("content-type", "") or declared.media_type
        return LineReader(media_type, codec().from_json, response)


class JsonLinesBody(Body):
    """A request body in JSON Lines, or a JSON text sequence; its type is that of an entry."""

    is_sequence = True

    def write_entries(self, codec: RequestCodec, value: Any) -> Payload:
        """The payload of entries.

        Raises:
            RequestValidationError: an entry is invalid.
        """
        from .json_lines_writer import write_entries

        return write_entries(codec, value, self)
