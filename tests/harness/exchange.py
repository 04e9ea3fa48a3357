"""One exchange as the server sees it: what a test asserts upon, down to the bytes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import cached_property
from typing import Any

from python_multipart import MultipartParser


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body; header names in lower case."""

    headers: Mapping[str, str]
    content: bytes

    @property
    def name(self) -> str | None:
        return self._parameter("name")

    @property
    def filename(self) -> str | None:
        return self._parameter("filename")

    @property
    def content_type(self) -> str | None:
        return self.headers.get("content-type")

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    def _parameter(self, name: str) -> str | None:
        message = Message()
        message["Content-Disposition"] = self.headers["content-disposition"]
        value = message.get_param(name, header="Content-Disposition")
        return value if isinstance(value, str) else None


@dataclass(frozen=True)
class Received:
    """A request as it came: `target` is path and query before any decoding.

    `port` is the client's: requests that share it came over one connection.
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
        """The value of a header; None where it was not sent, all values where twice."""
        values = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(values) if values else None

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts of a multipart/form-data body, as python-multipart reads them."""
        content_type = Message()
        content_type["Content-Type"] = self.header("content-type") or ""
        assert "multipart/form-data" == content_type.get_content_type()
        return _read_parts(self.body, str(content_type.get_param("boundary")))

    def part(self, name: str) -> Part:
        """The one part of this name."""
        (part,) = (part for part in self.parts if part.name == name)
        return part


@dataclass(slots=True)
class _Gathering:
    """The part that the parser is in the middle of."""

    headers: dict[str, str] = field(default_factory=dict)
    name: bytes = b""
    value: bytes = b""
    content: bytes = b""


def _read_parts(body: bytes, boundary: str) -> tuple[Part, ...]:
    gathered: list[_Gathering] = []

    def on_header_end() -> None:
        part = gathered[-1]
        part.headers[part.name.decode().lower()] = part.value.decode()
        part.name = part.value = b""

    def gather(attribute: str) -> Any:
        def on_data(data: bytes, start: int, end: int) -> None:
            part = gathered[-1]
            setattr(part, attribute, getattr(part, attribute) + data[start:end])

        return on_data

    parser = MultipartParser(
        boundary,
        {
            "on_part_begin": lambda: gathered.append(_Gathering()),
            "on_header_field": gather("name"),
            "on_header_value": gather("value"),
            "on_header_end": on_header_end,
            "on_part_data": gather("content"),
        },
    )
    parser.write(body)
    parser.finalize()
    return tuple(Part(part.headers, part.content) for part in gathered)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says: `delay` and `drip` are seconds, the latter after each byte.

    A `cut` answer announces its whole length, sends all but the last byte of the body
    and closes the connection.
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
        """A value as application/json, with further headers."""
        body = json.dumps(value).encode()
        return cls(status, body, (("content-type", "application/json"), *headers))

    @classmethod
    def text(
        cls, body: str | bytes, content_type: str = "text/plain", status: int = 200
    ) -> "Answer":
        """Text or bytes under the content type given."""
        encoded = body.encode() if isinstance(body, str) else body
        return cls(status, encoded, (("content-type", content_type),))
