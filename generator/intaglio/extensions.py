"""Every extension that Intaglio knows, one row each (OpenAPI 3.1, 4.9).

To support one more: add a row below, read it where the value is built
(`METHOD_NAME.read(node.value)`), and add a case folder. The reference of the manual, the
report of what is not honoured and the tests follow from the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

Value = TypeVar("Value")

Place = Literal[
    "root",
    "tag",
    "path item",
    "operation",
    "parameter",
    "request body",
    "media type",
    "response",
    "webhook",
    "schema",
    "property",
    "XML object",
]
"""The objects of a description in which an extension may stand."""

VENDORS = {
    "x-speakeasy-": "Speakeasy",
    "x-fern-": "Fern",
    "x-ms-": "Microsoft AutoRest",
    "x-enum-": "OpenAPI Generator",
    "x-enumNames": "NSwag",
    "x-enumDescriptions": "NSwag",
    "x-nullable": "Swagger 2.0",
    "x-example": "Swagger 2.0",
    "x-intaglio-": "Intaglio",
}
"""Who defines the keys that begin like this."""


def is_extension(key: str) -> bool:
    """True if the specification leaves the meaning of the key to vendors."""
    return key.startswith("x-")


@dataclass(frozen=True, slots=True)
class Extension(Generic[Value]):
    """One extension under the keys of all vendors that mean it.

    Attributes:
        keys: each key with the parser of its value, the key that wins first. A key may lead
            into its value: `x-ms-enum/name`. A parser returns `None` for a value of another shape.
        places: the objects in which it may stand.
        sets: what of the SDK it sets, as a noun.
        summary: what the value is, in one sentence.
        instead: what the SDK has instead, for an extension that is known and not honoured;
            empty for one that is honoured.
    """

    keys: Mapping[str, Callable[[Any], Value | None]]
    places: tuple[Place, ...]
    sets: str
    summary: str
    instead: str = ""

    @property
    def key(self) -> str:
        """The key that wins."""
        return next(iter(self.keys))

    def read_all(self, holder: object) -> Iterator[Value]:
        """The values in a JSON object, that of the key that wins first.

        `holder` is the object in which the keys stand; of any other value nothing is read.
        """
        if not isinstance(holder, dict):
            return
        for key, parse in self.keys.items():
            head, _, member = key.partition("/")
            value = holder.get(head)
            if member:
                value = value.get(member) if isinstance(value, dict) else None
            if value is not None and (parsed := parse(value)) is not None:
                yield parsed

    def read(self, holder: object) -> Value | None:
        """The value in a JSON object, of the key that wins; `None` without any."""
        return next(self.read_all(holder), None)

    def present_keys(self, holder: object) -> Iterator[str]:
        """The keys that a JSON object has, whatever their values are."""
        if isinstance(holder, dict):
            yield from (key for key in self.keys if key.partition("/")[0] in holder)


def _string(value: object) -> str | None:
    """A string that is not empty; a number or boolean as it is spelled in JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) or None if isinstance(value, str | int | float) else None


def _true(value: object) -> bool | None:
    """`True`; `None` for everything else."""
    return True if value is True else None


def _integer(value: object) -> int | None:
    """A number without a fraction."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if value == int(value) else None


def _object(value: object) -> dict[str, Any] | None:
    return value if isinstance(value, dict) else None


def _array(value: object) -> list[Any] | None:
    return value if isinstance(value, list) else None


def _objects(value: object) -> list[dict[str, Any]] | None:
    """The objects of an array."""
    if not isinstance(value, list):
        return None
    return [each for each in value if isinstance(each, dict)]


def _array_or_object(value: object) -> list[Any] | dict[str, Any] | None:
    return value if isinstance(value, list | dict) else None


def _any_value(value: object) -> object:
    return value


def _dotted_path(value: object) -> tuple[str, ...] | None:
    """`chat.messages`; the empty string is the empty path."""
    if not isinstance(value, str):
        return None
    return tuple(part for part in value.split(".") if part)


def _path(value: object) -> tuple[str, ...] | None:
    """One name, or a list of names."""
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list) else None


def _allows_unknown(value: object) -> bool | None:
    """`True` for `allow`, `False` for any other string that is not empty."""
    string = _string(value)
    return None if string is None else string == "allow"


def _is_any(value: object) -> bool | None:
    return _true(value == "any")


NAMESPACE = Extension(
    {"x-speakeasy-group": _dotted_path, "x-fern-sdk-group-name": _path},
    ("operation", "tag"),
    sets="namespace of a method",
    summary="A path of names, outermost first; an empty one puts the method on the client.",
)

METHOD_NAME = Extension(
    {"x-speakeasy-name-override": _string, "x-fern-sdk-method-name": _string},
    ("operation",),
    sets="name of a method",
    summary="The name of the operation's method.",
)

METHOD_NAME_RULES = Extension(
    {"x-speakeasy-name-override": _array},
    ("root",),
    sets="names of methods",
    summary=(
        "A list of rules: the operations whose id matches `operationId`, a regular"
        " expression, are called `methodNameOverride`."
    ),
)

SCHEMA_NAME = Extension(
    {"x-speakeasy-name-override": _string},
    ("schema", "property", "parameter"),
    sets="name of a class, field or argument",
    summary="The name in Python, whatever the name on the wire is.",
)

ENUM_NAME = Extension(
    {"x-ms-enum/name": _string},
    ("schema",),
    sets="name of an inline enum",
    summary="The name of the enum's type.",
)

IGNORE = Extension(
    {"x-speakeasy-ignore": _true, "x-fern-ignore": _true},
    (
        *("path item", "operation", "webhook", "parameter", "request body"),
        *("media type", "response", "schema", "property"),
    ),
    sets="what the SDK leaves out",
    summary="`true` leaves this part of the description out of the SDK.",
)

CLIENT_PARAMETERS = Extension(
    {"x-speakeasy-globals/parameters": _array},
    ("root",),
    sets="arguments of the client",
    summary="Parameters that are given to the client once, for all operations that have them.",
)

HIDDEN_PARAMETER = Extension(
    {"x-speakeasy-globals-hidden": _true},
    ("parameter",),
    sets="arguments of methods",
    summary="`true` leaves a parameter of the client out of the arguments of methods.",
)

DEPRECATION_MESSAGE = Extension(
    {"x-speakeasy-deprecation-message": _string},
    ("operation", "parameter", "schema", "property"),
    sets="deprecation message",
    summary="What to do instead; what has it is deprecated.",
)

DEPRECATION_REPLACEMENT = Extension(
    {"x-speakeasy-deprecation-replacement": _string},
    ("operation",),
    sets="deprecation message of a method",
    summary="The id of the operation to call instead; what has it is deprecated.",
)

MAX_METHOD_PARAMS = Extension(
    {"x-speakeasy-max-method-params": _integer},
    ("root", "operation"),
    sets="signature of methods",
    summary="The most arguments of a method; one with more takes a single request object.",
)

TIMEOUT = Extension(
    {"x-speakeasy-timeout": _integer},
    ("root", "operation"),
    sets="default timeout",
    summary="The timeout of a call in milliseconds.",
)

RETRIES = Extension(
    {"x-speakeasy-retries": _object},
    ("root", "operation"),
    sets="default retries",
    summary=(
        "`strategy: backoff` with `backoff` (intervals in milliseconds), `statusCodes` and"
        " `retryConnectionErrors`; `strategy: none` for no retries."
    ),
)

PAGINATION = Extension(
    {
        "x-speakeasy-pagination": _any_value,
        "x-fern-pagination": _any_value,
        "x-ms-pageable": _any_value,
    },
    ("operation",),
    sets="pages of results",
    summary="How to get the next page of a list.",
    instead="no pages",
)

TYPE_OVERRIDE = Extension(
    {"x-speakeasy-type-override": _is_any},
    ("schema",),
    sets="type of a value",
    summary="`any` takes any value, whatever the schema says.",
)

ENUM_VALUE_NAMES = Extension(
    {
        "x-speakeasy-enums": _array_or_object,
        "x-enum-varnames": _array_or_object,
        "x-enumNames": _array_or_object,
        "x-enum-names": _array_or_object,
    },
    ("schema",),
    sets="names of enum values",
    summary="The names, as a list in the order of the values or as a mapping by value.",
)

ENUM_VALUE_DESCRIPTIONS = Extension(
    {
        "x-speakeasy-enum-descriptions": _array_or_object,
        "x-enum-descriptions": _array_or_object,
        "x-enumDescriptions": _array_or_object,
    },
    ("schema",),
    sets="descriptions of enum values",
    summary="The descriptions, as a list in the order of the values or as a mapping by value.",
)

ENUM_VALUES = Extension(
    {"x-ms-enum/values": _objects},
    ("schema",),
    sets="names and descriptions of enum values",
    summary="A list of objects with `value`, `name` and `description`.",
)

OPEN_ENUM = Extension(
    {"x-speakeasy-unknown-values": _allows_unknown, "x-ms-enum/modelAsString": _true},
    ("schema",),
    sets="whether an enum is open",
    summary="`allow` (or `true`) lets a value pass that the enum does not list.",
)

EVENT_SENTINEL = Extension(
    {"x-speakeasy-sse-sentinel": _string},
    ("media type",),
    sets="end of an event stream",
    summary="The data of the event that ends the stream, such as `[DONE]`.",
)

XML_TEXT = Extension(
    {"x-ms-text": _true},
    ("XML object",),
    sets="XML node of a property",
    summary="`true` writes the property as the text of its object's element.",
)

NULLABLE = Extension(
    {"x-nullable": _true},
    ("schema", "property"),
    sets="whether a value may be null",
    summary="`true` is `nullable: true` in a description of Swagger 2.0.",
)

EXAMPLE = Extension(
    {"x-example": _any_value},
    ("parameter",),
    sets="example of a value",
    summary="The `example` of a parameter in a description of Swagger 2.0.",
)

UPGRADE_FALLBACK = Extension(
    {"x-intaglio-fallback": _string},
    ("parameter", "media type"),
    sets="a line of the coverage report",
    summary="Written by the upgrade of Swagger 2.0: what OpenAPI 3.1 has no equal for.",
)

EXTENSIONS: tuple[Extension[Any], ...] = tuple(
    row for row in tuple(globals().values()) if isinstance(row, Extension)
)
"""All rows above, in their order."""


def unsupported_keys(holder: object, place: Place) -> Iterator[tuple[str, str]]:
    """The keys in an object that are known and not honoured, each with what the SDK has instead."""
    for row in EXTENSIONS:
        if row.instead and place in row.places:
            yield from ((key, row.instead) for key in row.present_keys(holder))


def belongs_to_schema(key: str) -> bool:
    """True if a key on a parameter of Swagger 2.0 is about the parameter's schema."""
    places = {
        place
        for row in EXTENSIONS
        if key in {each.partition("/")[0] for each in row.keys}
        for place in row.places
    }
    return "schema" in places and not {"parameter", "operation"} & places


def extensions_reference() -> str:
    """All rows as a table in Markdown, for the manual."""
    lines = [
        "| key | on | sets | value |",
        "|---|---|---|---|",
    ]
    for row in EXTENSIONS:
        keys = "<br>".join(f"`{key}` ({vendor_of(key)})" for key in row.keys)
        instead = f" Not honoured: {row.instead}." if row.instead else ""
        places = ", ".join(row.places)
        lines.append(f"| {keys} | {places} | {row.sets} | {row.summary}{instead} |")
    return "\n".join(lines) + "\n"


def vendor_of(key: str) -> str:
    """Who defines a key; empty for a key of nobody in `VENDORS`."""
    return next((v for prefix, v in VENDORS.items() if key.startswith(prefix)), "")
