"""Writes bodies of type `multipart/form-data` (RFC 7578): as bytes, or as a stream if a file is streamed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias, cast

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
"""The headers of a part, with the empty line that ends them, and its content."""

Field: TypeAlias = tuple[str, Any, bool]
"""The name of a field on the wire, its value, and true if the value is a file or a list of files."""

_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
_BINARY = "application/octet-stream"
_PLAIN = Encoding()
_DATA = (str, int, float, dict, BaseModel)
"""Types that are never files; they are checked first because most fields have them."""


def multipart(
    fields: Iterable[Field], encodings: Mapping[str, Encoding]
) -> tuple[str, Payload]:
    """The content type (with its boundary) and the body of these fields."""
    boundary = os.urandom(16).hex()
    parts: list[Part] = []
    for name, value, is_files in fields:
        encoding = encodings.get(name)
        if encoding is None and not is_files and not isinstance(value, list):
            # Nearly every field is one of these.
            parts.append(_plain_part(name, value))
        else:
            write_parts = _file_parts if is_files else _data_parts
            parts += write_parts(name, value, encoding or _PLAIN)
    return f"multipart/form-data; boundary={boundary}", _join_parts(boundary, parts)


def _plain_part(name: str, value: Any) -> Part:
    """The part of a field without an encoding: JSON for an object, a string for a scalar."""
    if isinstance(value, dict):
        return _field_headers(name, "application/json", ""), to_json(value)
    return _field_headers(name, "", ""), _text_of_field(value).encode()


def has_file(value: Any) -> bool:
    """True if a value is a file or a list of files; false for an empty list."""
    if value is None or isinstance(value, _DATA):
        return False
    if is_file(value):
        return True
    is_several = isinstance(value, (list, tuple)) and len(value) > 0
    return is_several and all(is_file(item) for item in value)


def _data_parts(name: str, value: Any, encoding: Encoding) -> Iterable[Part]:
    """The parts of a field without files: JSON for objects, one part for each item of a list of scalars."""
    content_type = encoding.content_type
    if encoding.style is not None and not content_type:
        return _styled_parts(name, value, encoding)
    extra = _added_headers(encoding)
    if content_type and is_json(content_type) or _is_structured(value):
        head = _field_headers(name, content_type or "application/json", extra)
        return ((head, to_json(value)),)
    head = _field_headers(name, content_type, extra)
    if isinstance(value, list):
        return [(head, _text_of_field(item).encode()) for item in value]
    return ((head, _text_of_field(value).encode()),)


def _styled_parts(name: str, value: Any, encoding: Encoding) -> Iterator[Part]:
    """The parts of a field whose encoding has a style, as in a query parameter (OpenAPI 3.1, 4.8.15.1.1)."""
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    for key, text in pairs(value, name, style, explode, as_is):
        yield _field_headers(key, "", _added_headers(encoding)), text.encode()


def _text_of_field(value: Any) -> str:
    return "null" if value is None else text_of(value)


def _is_structured(value: Any) -> bool:
    if isinstance(value, list):
        return any(isinstance(item, (dict, list)) for item in value)
    return isinstance(value, dict)


def _file_parts(name: str, value: Any, encoding: Encoding) -> Iterator[Part]:
    for file in (value,) if is_file(value) else value:
        filename, content, content_type = _unpack_file(name, file)
        content_type = (
            content_type or encoding.content_type or _guess_content_type(filename)
        )
        head = _file_headers(name, filename, content_type, _added_headers(encoding))
        yield head, content_of(content, name)


def _unpack_file(name: str, value: Any) -> tuple[str, Any, str]:
    """The filename, content and content type of a file."""
    if isinstance(value, tuple):
        filename, content, *rest = value
        return filename, content, rest[0] if rest else ""
    if isinstance(value, os.PathLike):
        return os.path.basename(os.fspath(value)), value, ""
    opened = getattr(value, "name", None)
    is_named = isinstance(opened, str) and opened
    return (os.path.basename(str(opened)) if is_named else name), value, ""


def _guess_content_type(filename: str) -> str:
    from mimetypes import guess_type

    return guess_type(filename)[0] or _BINARY


@lru_cache(256)
def _field_headers(name: str, content_type: str, extra: str) -> bytes:
    """The headers of a part that is not a file; cached because an API has few of them."""
    return _header_lines(f'name="{_escape_name(name)}"', content_type, extra)


def _file_headers(name: str, filename: str, content_type: str, extra: str) -> bytes:
    names = f'name="{_escape_name(name)}"; filename="{_escape_name(filename)}"'
    return _header_lines(names, content_type, extra)


def _header_lines(names: str, content_type: str, extra: str) -> bytes:
    head = f"Content-Disposition: form-data; {names}\r\n"
    if content_type:
        head += f"Content-Type: {_remove_line_breaks(content_type)}\r\n"
    return f"{head}{extra}\r\n".encode()


def _added_headers(encoding: Encoding) -> str:
    """The header lines that an encoding adds, without the headers that `_header_lines` writes."""
    if not encoding.headers:
        return ""
    headers = encoding.headers.items()
    lines = (
        f"{_remove_line_breaks(k)}: {_remove_line_breaks(v)}\r\n"
        for k, v in headers
        if not _is_written_here(k)
    )
    return "".join(lines)


def _is_written_here(header: str) -> bool:
    return header.lower() in ("content-type", "content-disposition")


def _escape_name(text: str) -> str:
    """A name inside quotes, as browsers write it (WHATWG HTML, 4.10.21.8)."""
    return text.translate(_ESCAPES)


def _remove_line_breaks(text: str) -> str:
    return text.replace("\r", "").replace("\n", "")


def _join_parts(boundary: str, parts: list[Part]) -> Payload:
    opening, end = f"--{boundary}\r\n".encode(), f"--{boundary}--\r\n".encode()
    chunks: list[Chunk] = [each for part in parts for each in (opening, *part, b"\r\n")]
    chunks.append(end)
    streams = [content for _, content in parts if isinstance(content, StreamedContent)]
    if not streams:
        return b"".join(cast(list[bytes], chunks))
    lengths = [len(c) if isinstance(c, bytes) else c.length for c in chunks]
    known = [length for length in lengths if length is not None]
    total = sum(known) if len(known) == len(lengths) else None
    replayable = all(stream.replayable for stream in streams)
    return StreamedContent(lambda: _iterate_chunks(chunks), total, replayable)


def _iterate_chunks(chunks: list[Chunk]) -> Iterator[bytes]:
    for chunk in chunks:
        if isinstance(chunk, bytes):
            yield chunk
        else:
            yield from chunk.open()
