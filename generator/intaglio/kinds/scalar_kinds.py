"""The table of kinds of scalar."""

from __future__ import annotations

import datetime as dt
import decimal
import ipaddress
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, unique

NO_FORMAT = ""
NAMED_EXAMPLE = "<{name}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindSpec:
    """Everything about one kind of scalar.

    `formats` of these `json_types` mean it; `NO_FORMAT` stands for no format and for an unknown one.
    Of `inexact_formats`, the values are of this kind and lose digits.

    `python_type` is its annotation, as printed. It is imported from `module`, which is empty for a
    builtin; of a dotted type, the first part is an alias of the module. `runtime_type` names what
    encodes and decodes the kind, in the printed package's `types`; it is empty if pydantic does.

    `parse` raises `ValueError` or `ArithmeticError` for a string that is no value of the kind: the
    default of a field is printed as Python code only if it is set. `example` is a JSON value for the
    documentation, in which `{name}` is the name of the argument; `example_code` is Python code in its
    place. `encoding` is how a value travels, for the manual.
    """

    python_type: str
    json_types: tuple[str, ...] = ("string",)
    formats: tuple[str, ...] = ()
    inexact_formats: tuple[str, ...] = ()
    module: str = ""
    runtime_type: str = ""
    parse: Callable[[str], object] | None = None
    example: object = NAMED_EXAMPLE
    example_code: str = ""
    encoding: str = "as it is"

    @property
    def python_name(self) -> str:
        """The name that the annotation begins with: `dt` of `dt.date`, `Sequence` of `Sequence[str]`."""
        return self.python_type.partition("[")[0].partition(".")[0]

    @property
    def reserved_names(self) -> frozenset[str]:
        """The names that printed modules use for the kind, so that nothing else may have them."""
        return frozenset({self.python_name, self.runtime_type} - {""})


NUMBERS = ("integer", "number")


@unique
class Kind(Enum):
    """The kinds of scalar; the value of each is its row."""

    STRING = KindSpec(python_type="str", formats=(NO_FORMAT,))
    INTEGER = KindSpec(
        python_type="int",
        json_types=("integer",),
        formats=(NO_FORMAT,),
        example=1,
    )
    NUMBER = KindSpec(
        python_type="float",
        json_types=("number",),
        formats=(NO_FORMAT,),
        inexact_formats=("decimal", "decimal128"),
        example=1,
    )
    BOOLEAN = KindSpec(
        python_type="bool",
        json_types=("boolean",),
        formats=(NO_FORMAT,),
        example=True,
    )
    NULL = KindSpec(
        python_type="None",
        json_types=("null",),
        formats=(NO_FORMAT,),
        example=None,
    )
    DATE = KindSpec(
        python_type="dt.date",
        formats=("date",),
        module="datetime",
        parse=dt.date.fromisoformat,
        example="2026-01-31",
        encoding="RFC 3339, full-date",
    )
    DATE_TIME = KindSpec(
        python_type="dt.datetime",
        formats=("date-time",),
        module="datetime",
        example="2026-01-31T12:00:00Z",
        encoding="RFC 3339, date-time",
    )
    TIME = KindSpec(
        python_type="dt.time",
        formats=("time",),
        module="datetime",
        example="12:00:00",
        encoding="RFC 3339, time",
    )
    DURATION = KindSpec(
        python_type="dt.timedelta",
        formats=("duration",),
        module="datetime",
        example="PT1H",
        encoding="ISO 8601 duration",
    )
    UUID = KindSpec(
        python_type="UUID",
        formats=("uuid",),
        module="uuid",
        parse=uuid.UUID,
        example="3fa85f64-5717-4562-b3fc-2c963f66afa6",
        encoding="RFC 9562",
    )
    DECIMAL = KindSpec(
        python_type="Decimal",
        formats=("decimal",),
        module="decimal",
        parse=decimal.Decimal,
        example="1.50",
        encoding="a string of digits, as many as there are",
    )
    IPV4 = KindSpec(
        python_type="IPv4Address",
        formats=("ipv4",),
        module="ipaddress",
        parse=ipaddress.IPv4Address,
        example="192.0.2.1",
        encoding="dotted decimal",
    )
    IPV6 = KindSpec(
        python_type="IPv6Address",
        formats=("ipv6",),
        module="ipaddress",
        parse=ipaddress.IPv6Address,
        example="2001:db8::1",
        encoding="RFC 5952",
    )
    IPV4_NETWORK = KindSpec(
        python_type="IPv4Network",
        formats=("ipv4network",),
        module="ipaddress",
        parse=ipaddress.IPv4Network,
        example="192.0.2.0/24",
        encoding="address and length of the prefix",
    )
    IPV6_NETWORK = KindSpec(
        python_type="IPv6Network",
        formats=("ipv6network",),
        module="ipaddress",
        parse=ipaddress.IPv6Network,
        example="2001:db8::/32",
        encoding="address and length of the prefix",
    )
    BYTE = KindSpec(
        python_type="bytes",
        formats=("byte", "base64"),
        runtime_type="Base64",
        encoding="base64 (RFC 4648, 4)",
    )
    BASE64URL = KindSpec(
        python_type="bytes",
        formats=("base64url",),
        runtime_type="Base64Url",
        encoding="base64url (RFC 4648, 5), without padding",
    )
    BINARY = KindSpec(
        python_type="bytes",
        formats=("binary",),
        example_code='open("example.bin", "rb")',
        encoding="the bytes themselves, in a body or a part of a form",
    )
    HTTP_DATE = KindSpec(
        python_type="dt.datetime",
        formats=("http-date",),
        module="datetime",
        runtime_type="HttpDate",
        encoding="HTTP date (RFC 9110, 5.6.7)",
    )
    UNIX_TIME = KindSpec(
        python_type="dt.datetime",
        json_types=("integer",),
        formats=("unixtime", "unix-time"),
        module="datetime",
        runtime_type="UnixTime",
        example=1767225600,
        encoding="seconds since 1970-01-01T00:00:00Z",
    )
    # TypeSpec gives these formats to durations.
    SECONDS = KindSpec(
        python_type="dt.timedelta",
        json_types=NUMBERS,
        formats=("seconds",),
        module="datetime",
        runtime_type="Seconds",
        example=90,
        encoding="seconds",
    )
    MILLISECONDS = KindSpec(
        python_type="dt.timedelta",
        json_types=NUMBERS,
        formats=("milliseconds",),
        module="datetime",
        runtime_type="Milliseconds",
        example=1500,
        encoding="milliseconds",
    )
    # TypeSpec gives these formats to lists of strings that travel as one string.
    COMMA_DELIMITED = KindSpec(
        python_type="Sequence[str]",
        formats=("ArrayEncoding.commaDelimited",),
        module="collections.abc",
        runtime_type="CommaDelimited",
        example=["a", "b"],
        encoding="a string with `,` between the entries",
    )
    SPACE_DELIMITED = KindSpec(
        python_type="Sequence[str]",
        formats=("ArrayEncoding.spaceDelimited",),
        module="collections.abc",
        runtime_type="SpaceDelimited",
        example=["a", "b"],
        encoding="a string with a space between the entries",
    )
    PIPE_DELIMITED = KindSpec(
        python_type="Sequence[str]",
        formats=("ArrayEncoding.pipeDelimited",),
        module="collections.abc",
        runtime_type="PipeDelimited",
        example=["a", "b"],
        encoding="a string with `|` between the entries",
    )
    NEWLINE_DELIMITED = KindSpec(
        python_type="Sequence[str]",
        formats=("ArrayEncoding.newlineDelimited",),
        module="collections.abc",
        runtime_type="NewlineDelimited",
        example=["a", "b"],
        encoding="a string with a line break between the entries",
    )
    EVENT = KindSpec(
        python_type="ServerSentEvent",
        module="..types",
        # No format means it: it is the entry of a stream of server-sent events.
    )

    # Types are hashed often, and members of an Enum hash their names otherwise.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"Kind.{self.name}"


_BY_FORMAT = {
    (json_type, format_): kind
    for kind in Kind
    for json_type in kind.value.json_types
    for format_ in kind.value.formats
}


REFERENCE_INTRODUCTION = """\
# Types and formats of scalars

The type of a value in Python follows from `type` and `format` of its schema. A format that is not in this table is as
none: the value has the type that is given for no format.

| `format` | `type` | in Python | on the wire |
|---|---|---|---|"""


def find_kind(json_type: str, format_: str = NO_FORMAT) -> Kind:
    """The kind of a JSON type with a format; an unknown format is as none.

    Raises `KeyError` for `array`, `object` and what is no JSON type.
    """
    found = _BY_FORMAT.get((json_type, format_))
    return _BY_FORMAT[json_type, NO_FORMAT] if found is None else found


def loses_digits(json_type: str, format_: str) -> bool:
    """True if a value of this type and format has more digits than its Python type keeps."""
    return format_ in find_kind(json_type, format_).value.inexact_formats


def kinds_reference() -> str:
    """A page of Markdown with a row per kind that a format means."""
    rows = (_reference_row(kind.value) for kind in Kind if kind.value.formats)
    return "\n".join((REFERENCE_INTRODUCTION, *rows)) + "\n"


def _reference_row(spec: KindSpec) -> str:
    formats = ", ".join(f"`{each}`" if each else "none" for each in spec.formats)
    types = ", ".join(spec.json_types)
    encoding = spec.encoding.replace("|", "\\|")
    if encoding != "as it is" and isinstance(spec.example, str | int):
        if spec.example != NAMED_EXAMPLE:
            encoding += f": `{json.dumps(spec.example)}`"
    if spec.inexact_formats:
        inexact = " and ".join(f"`{each}`" for each in spec.inexact_formats)
        encoding += f"; {inexact} lose digits, which the coverage report names"
    name = spec.python_type.rpartition(".")[2]
    qualified = f"{spec.module}.{name}" if spec.module else name
    return f"| {formats} | {types} | `{qualified}` | {encoding} |"
