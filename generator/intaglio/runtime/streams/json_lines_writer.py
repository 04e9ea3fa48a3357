"""Writes the entries of a request body in JSON Lines, as they are given."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from ..types.codec import RequestCodec
from ..errors import ArgumentProblem, RequestValidationError
from .json_lines_parser import entry_writer
from ..request.request_body import Body
from ..request.payload import AsyncStream, Payload, Stream, raw_payload


def entries(codec: RequestCodec, value: Any, body: Body) -> Payload:
    """The payload of entries.

    Those of a list are checked before anything is sent, and can be sent again; those of
    another iterable are checked and sent one by one. A file goes as it is.
    """
    writer = _Writer(codec, body.media_type, body.argument)
    if isinstance(value, (list, tuple)):
        return writer.all(value)
    if isinstance(value, AsyncIterable):
        return AsyncStream(writer.each_async(value))
    is_file = hasattr(value, "read") or hasattr(value, "__fspath__")
    if is_file or isinstance(value, Mapping) or not isinstance(value, Iterable):
        return raw_payload(value, body.argument)
    written = writer.each(value)
    return Stream(lambda: written, None, False)


class _Writer:
    def __init__(self, codec: RequestCodec, media_type: str, path: str) -> None:
        self._codec = codec
        self._around = entry_writer(media_type)
        self._path = path

    def all(self, values: Iterable[Any]) -> bytes:
        problems: list[ArgumentProblem] = []
        written = []
        for index, value in enumerate(values):
            try:
                written.append(self._entry(index, value))
            except RequestValidationError as error:
                problems.extend(error.problems)
        if problems:
            raise RequestValidationError(problems)
        return b"".join(written)

    def each(self, values: Iterable[Any]) -> Iterator[bytes]:
        for index, value in enumerate(values):
            yield self._entry(index, value)

    async def each_async(self, values: AsyncIterable[Any]) -> AsyncIterator[bytes]:
        index = 0
        async for value in values:
            yield self._entry(index, value)
            index += 1

    def _entry(self, index: int, value: Any) -> bytes:
        try:
            checked = self._codec.validate(value)
        except ValidationError as error:
            problems = self._codec.problems(error, f"{self._path}[{index}]")
            raise RequestValidationError(problems) from error
        return self._around(self._codec.to_json(checked))
