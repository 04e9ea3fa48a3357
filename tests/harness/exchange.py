"""Requests that the server of the tests receives, and the answers that it gives."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from functools import cached_property, partial
from typing import Any

from python_multipart import MultipartParser


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body; header names in lower case."""

    headers: Mapping[str, str]
    content: bytes

    @property
    def name(self) -> str | None:
        return self._disposition_parameter("name")

    @property
    def filename(self) -> str | None:
        return self._disposition_parameter("filename")

    @property
    def content_type(self) -> str | None:
        return self.headers.get("content-type")

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    def _disposition_parameter(self, name: str) -> str | None:
        message = Message()
        message["Content-Disposition"] = self.headers["content-disposition"]
        value = message.get_param(name, header="Content-Disposition")
        return value if isinstance(value, str) else None


@dataclass(frozen=True)
class Received:
    """A request that the server received: `target` is the path and the query, still encoded.

    `port` is the client's port; requests over one connection have the same port.
    """

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    port: int

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    def header(self, name: str) -> str | None:
        """Returns the value of a header, all values if there are several, or None."""
        values = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(values) if values else None

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts of a multipart/form-data body, parsed by python-multipart."""
        content_type = Message()
        content_type["Content-Type"] = self.header("content-type") or ""
        assert "multipart/form-data" == content_type.get_content_type()
        return _parse_multipart(self.body, str(content_type.get_param("boundary")))

    def part(self, name: str) -> Part:
        """Returns the one part with this name."""
        (part,) = (part for part in self.parts if part.name == name)
        return part


def _parse_multipart(body: bytes, boundary: str) -> tuple[Part, ...]:
    """Returns the parts of a multipart body; the callbacks receive a name or a value in several pieces."""
    parts: list[Part] = []
    headers: dict[str, str] = {}
    pieces: dict[str, bytes] = {}

    def on_piece(kind: str, data: bytes, start: int, end: int) -> None:
        pieces[kind] = pieces.get(kind, b"") + data[start:end]

    def on_header_end() -> None:
        name = pieces.pop("name").decode().lower()
        headers[name] = pieces.pop("value", b"").decode()

    def on_part_end() -> None:
        parts.append(Part(dict(headers), pieces.pop("content", b"")))
        headers.clear()

    parser = MultipartParser(
        boundary,
        {
            "on_header_field": partial(on_piece, "name"),
            "on_header_value": partial(on_piece, "value"),
            "on_header_end": on_header_end,
            "on_part_data": partial(on_piece, "content"),
            "on_part_end": on_part_end,
        },
    )
    parser.write(body)
    parser.finalize()
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class Answer:
    """A response of the server.

    `delay` are the seconds before the response, `drip` the seconds after each byte of the body. If `cut`,
    the server announces the length of the body, omits its last byte and closes the connection.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0
    drip: float = 0
    cut: bool = False

    @classmethod
    def json(
        cls, value: object, status: int = 200, *headers: tuple[str, str]
    ) -> "Answer":
        """Returns an answer with a value as application/json, and further headers."""
        body = json.dumps(value).encode()
        return cls(status, body, (("content-type", "application/json"), *headers))

    @classmethod
    def text(
        cls, body: str | bytes, content_type: str = "text/plain", status: int = 200
    ) -> "Answer":
        """Returns an answer with a string or bytes as the body."""
        encoded = body.encode() if isinstance(body, str) else body
        return cls(status, encoded, (("content-type", content_type),))
