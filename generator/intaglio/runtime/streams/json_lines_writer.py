"""Writes request bodies in JSON Lines and JSON text sequences (RFC 7464)."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from ..errors import ArgumentProblem, RequestValidationError
from ..request.payload import (
    AsyncStreamedContent,
    Payload,
    StreamedContent,
    raw_payload,
)
from ..request.request_body import Body
from ..types.codec import RequestCodec
from .json_lines_reader import RECORD_SEPARATOR, is_text_sequence


def write_entries(codec: RequestCodec, value: Any, body: Body) -> Payload:
    """The payload of a body that is a sequence of entries.

    The entries of a list are validated before anything is sent, and can be sent again. Those of
    another iterable are validated one by one while they are sent. A file is sent as it is.

    Raises:
        RequestValidationError: an entry of a list is invalid, or the value is no iterable.
    """
    writer = _EntryWriter(codec, body)
    if isinstance(value, (list, tuple)):
        return writer.write_all(value)
    if isinstance(value, AsyncIterable):
        return AsyncStreamedContent(writer.write_each_async(value))
    is_file = hasattr(value, "read") or hasattr(value, "__fspath__")
    if is_file or isinstance(value, Mapping) or not isinstance(value, Iterable):
        return raw_payload(value, body.argument)
    chunks = writer.write_each(value)
    return StreamedContent(lambda: chunks, None, False)


class _EntryWriter:
    """Validates and encodes entries; the argument of the body is named in errors."""

    def __init__(self, codec: RequestCodec, body: Body) -> None:
        self._codec = codec
        self._argument = body.argument
        self._start = RECORD_SEPARATOR if is_text_sequence(body.media_type) else b""

    def write_all(self, values: Iterable[Any]) -> bytes:
        problems: list[ArgumentProblem] = []
        written = []
        for index, value in enumerate(values):
            try:
                written.append(self._write(index, value))
            except RequestValidationError as error:
                problems.extend(error.problems)
        if problems:
            raise RequestValidationError(problems)
        return b"".join(written)

    def write_each(self, values: Iterable[Any]) -> Iterator[bytes]:
        for index, value in enumerate(values):
            yield self._write(index, value)

    async def write_each_async(
        self, values: AsyncIterable[Any]
    ) -> AsyncIterator[bytes]:
        index = 0
        async for value in values:
            yield self._write(index, value)
            index += 1

    def _write(self, index: int, value: Any) -> bytes:
        try:
            valid = self._codec.validate(value)
        except ValidationError as error:
            problems = self._codec.problems(error, f"{self._argument}[{index}]")
            raise RequestValidationError(problems) from error
        return b"%b%b\n" % (self._start, self._codec.to_json(valid))
