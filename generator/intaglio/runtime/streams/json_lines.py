"""Declares responses and request bodies in JSON Lines and JSON text sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..request.request_body import Body
from ..response.response import Response, StreamFormat

if TYPE_CHECKING:
    import httpx2

    from ..client.plan import Plan
    from ..request.payload import Payload
    from ..response.entries import Entries
    from ..types.codec import RequestCodec


class JsonLines(StreamFormat):
    """A stream in JSON Lines, or a JSON text sequence; each entry is a JSON text."""

    def entries(
        self,
        plan: Plan,
        declared: Response[Any],
        response: httpx2.Response,
        strict: bool,
    ) -> Entries:
        """The entries of a response that is not read yet."""
        from .line_entries import line_entries

        return line_entries(plan, declared, response, strict)


class JsonLinesBody(Body):
    """A request body in JSON Lines, or a JSON text sequence; its type is that of an entry."""

    is_sequence = True

    def write_entries(self, codec: RequestCodec, value: Any) -> Payload:
        """The payload of entries; raises `RequestValidationError`."""
        from .json_lines_writer import entries

        return entries(codec, value, self)
