"""Turns the chunks of a stream in JSON Lines, or of a JSON text sequence, into values of the type of its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from ..response.decode import undecodable
from .json_lines_parser import EntryParser, entry_parser
from ..response.response import Response
from ..client.plan import Plan

if TYPE_CHECKING:
    import httpx2


def line_entries(
    plan: Plan, declared: Response[Any], response: httpx2.Response, strict: bool
) -> LineEntries:
    """The entries of a response."""
    media_type = response.headers.get("content-type", "") or declared.media_type
    from_line = plan.codec_of(declared, strict).from_json
    return LineEntries(entry_parser(media_type), from_line, response)


class LineEntries:
    """JSON Lines: each entry is a JSON text."""

    is_over = False
    last_event_id = ""
    retry_ms: int | None = None

    def __init__(
        self,
        parser: EntryParser,
        decode: Callable[[bytes], Any],
        response: httpx2.Response,
    ) -> None:
        self._parser = parser
        self._decode = decode
        self._response = response

    def feed(self, chunk: bytes) -> Iterator[Any]:
        return map(self._value, self._parser.feed(chunk))

    def finish(self) -> Iterator[Any]:
        return map(self._value, self._parser.finish())

    def _value(self, text: bytes) -> Any:
        try:
            return self._decode(text)
        except ValidationError as error:
            raise undecodable(self._response, error, text) from error
