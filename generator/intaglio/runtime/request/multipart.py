"""Writes `multipart/form-data` (RFC 7578), in one piece where no file is streamed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic_core import to_json

from ..types.file_input import is_file
from ..media_types import is_json
from .request_body import Encoding
from .payload import Payload, StreamedContent, content_of
from .percent_encoding import as_is
from .styles import pairs, text_of

Chunk: TypeAlias = bytes | StreamedContent
Part: TypeAlias = tuple[bytes, Chunk]
"""The head of a part, closed by its empty line, and its content."""

Field: TypeAlias = tuple[str, Any, bool]
"""A field's name on the wire, its value, and whether that is a file or several."""

_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
_BINARY = "application/octet-stream"
_PLAIN = Encoding()
_DATA = (str, int, float, dict, BaseModel)
"""What is no file at the first glance."""


def multipart(
    fields: Iterable[Field], encodings: Mapping[str, Encoding]
) -> tuple[str, Payload]:
    """The content type (with its boundary) and the body of these fields."""
    boundary = os.urandom(16).hex()
    opening = f"--{boundary}\r\n".encode()
    chunks: list[Chunk] = []
    for name, value, is_files in fields:
        parts = _files if is_files else _data
        for head, content in parts(name, value, encodings.get(name, _PLAIN)):
            chunks += (opening, head, content, b"\r\n")
    chunks.append(f"--{boundary}--\r\n".encode())
    return f"multipart/form-data; boundary={boundary}", _assembled(chunks)


def has_file(value: Any) -> bool:
    """True if a field is sent as a file, or as several."""
    if isinstance(value, _DATA):
        return False
    if is_file(value):
        return True
    is_several = isinstance(value, (list, tuple)) and len(value) > 0
    return is_several and all(is_file(item) for item in value)


def _data(name: str, value: Any, encoding: Encoding) -> Iterable[Part]:
    """Structure is one part of JSON, a list of scalars one part for each."""
    if encoding is _PLAIN and not isinstance(value, list):
        # Nearly every field is one of these, and nothing has to be looked up for it.
        if isinstance(value, dict):
            return ((_head(name, "application/json", ""), to_json(value)),)
        return ((_head(name, "", ""), _text(value).encode()),)
    content_type = encoding.content_type
    if encoding.style is not None and not content_type:
        return _styled(name, value, encoding)
    extra = _extra(encoding)
    if content_type and is_json(content_type) or _is_structured(value):
        head = _head(name, content_type or "application/json", extra)
        return ((head, to_json(value)),)
    head = _head(name, content_type, extra)
    if isinstance(value, list):
        return [(head, _text(item).encode()) for item in value]
    return ((head, _text(value).encode()),)


def _styled(name: str, value: Any, encoding: Encoding) -> Iterator[Part]:
    """Parts in the manner of a query parameter (OpenAPI 3.1, 4.8.15.1.1)."""
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    for key, text in pairs(value, name, style, explode, as_is):
        yield _head(key, "", _extra(encoding)), text.encode()


def _text(value: Any) -> str:
    return "null" if value is None else text_of(value)


def _is_structured(value: Any) -> bool:
    if isinstance(value, list):
        return any(isinstance(item, (dict, list)) for item in value)
    return isinstance(value, dict)


def _files(name: str, value: Any, encoding: Encoding) -> Iterator[Part]:
    for file in (value,) if is_file(value) else value:
        filename, content, content_type = _unpacked(name, file)
        content_type = content_type or encoding.content_type or _guessed(filename)
        head = _file_head(name, filename, content_type, _extra(encoding))
        yield head, content_of(content, name)


def _unpacked(name: str, value: Any) -> tuple[str, Any, str]:
    """The filename, content and content type of a file."""
    if isinstance(value, tuple):
        filename, content, *rest = value
        return filename, content, rest[0] if rest else ""
    if isinstance(value, os.PathLike):
        return os.path.basename(os.fspath(value)), value, ""
    opened = getattr(value, "name", None)
    is_named = isinstance(opened, str) and opened
    return (os.path.basename(str(opened)) if is_named else name), value, ""


def _guessed(filename: str) -> str:
    from mimetypes import guess_type

    return guess_type(filename)[0] or _BINARY


@lru_cache(256)
def _head(name: str, content_type: str, extra: str) -> bytes:
    """The head of a part that is no file; there are few, and they come again."""
    return _lines(f'name="{_escaped(name)}"', content_type, extra)


def _file_head(name: str, filename: str, content_type: str, extra: str) -> bytes:
    names = f'name="{_escaped(name)}"; filename="{_escaped(filename)}"'
    return _lines(names, content_type, extra)


def _lines(names: str, content_type: str, extra: str) -> bytes:
    head = f"Content-Disposition: form-data; {names}\r\n"
    if content_type:
        head += f"Content-Type: {_one_line(content_type)}\r\n"
    return f"{head}{extra}\r\n".encode()


def _extra(encoding: Encoding) -> str:
    """The lines of an encoding's own headers; the content type is said elsewhere."""
    if not encoding.headers:
        return ""
    headers = encoding.headers.items()
    lines = (f"{_one_line(k)}: {_one_line(v)}\r\n" for k, v in headers if not _own(k))
    return "".join(lines)


def _own(header: str) -> bool:
    return header.lower() in ("content-type", "content-disposition")


def _escaped(text: str) -> str:
    """A name inside quotes, as browsers write it (WHATWG HTML, 4.10.21.8)."""
    return text.translate(_ESCAPES)


def _one_line(text: str) -> str:
    return text.replace("\r", "").replace("\n", "")


def _assembled(chunks: list[Chunk]) -> Payload:
    ready = [chunk for chunk in chunks if isinstance(chunk, bytes)]
    if len(ready) == len(chunks):
        return b"".join(ready)
    streams = [chunk for chunk in chunks if isinstance(chunk, StreamedContent)]
    lengths = [len(c) if isinstance(c, bytes) else c.length for c in chunks]
    known = [length for length in lengths if length is not None]
    total = sum(known) if len(known) == len(lengths) else None
    replayable = all(stream.replayable for stream in streams)
    return StreamedContent(lambda: _sequence(chunks), total, replayable)


def _sequence(chunks: list[Chunk]) -> Iterator[bytes]:
    for chunk in chunks:
        if isinstance(chunk, bytes):
            yield chunk
        else:
            yield from chunk.open()
