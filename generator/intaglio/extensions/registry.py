"""Every extension that Intaglio knows, one row each (OpenAPI 3.1, 4.9).

To support one more: add a row below, read it where the value is built
(`METHOD_NAME.read(node.value)`), and add a case folder. The reference of the manual, the
report of what is not honoured and the tests follow from the rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from intaglio.extensions.extension import (
    Extension,
    HolderType,
    parse_allows_unknown,
    parse_any_value,
    parse_array,
    parse_array_or_object,
    parse_dotted_path,
    parse_integer,
    parse_is_any,
    parse_object,
    parse_objects,
    parse_path,
    parse_string,
    parse_true,
)

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


NAMESPACE = Extension(
    {"x-speakeasy-group": parse_dotted_path, "x-fern-sdk-group-name": parse_path},
    ("operation", "tag"),
    sets="namespace of a method",
    summary="A path of names, outermost first; an empty one puts the method on the client.",
)

METHOD_NAME = Extension(
    {"x-speakeasy-name-override": parse_string, "x-fern-sdk-method-name": parse_string},
    ("operation",),
    sets="name of a method",
    summary="The name of the operation's method.",
)

METHOD_NAME_RULES = Extension(
    {"x-speakeasy-name-override": parse_array},
    ("root",),
    sets="names of methods",
    summary=(
        "A list of rules: the operations whose id matches `operationId`, a regular"
        " expression, are called `methodNameOverride`."
    ),
)

NAME_OVERRIDE = Extension(
    {"x-speakeasy-name-override": parse_string},
    ("schema", "property", "parameter"),
    sets="name of a class, field or argument",
    summary="The name in Python, whatever the name on the wire is.",
)

ENUM_NAME = Extension(
    {"x-ms-enum/name": parse_string},
    ("schema",),
    sets="name of an inline enum",
    summary="The name of the enum's type.",
)

IGNORE = Extension(
    {"x-speakeasy-ignore": parse_true, "x-fern-ignore": parse_true},
    (
        *("path item", "operation", "webhook", "parameter", "request body"),
        *("media type", "response", "schema", "property"),
    ),
    sets="what the SDK leaves out",
    summary="`true` leaves this part of the description out of the SDK.",
)

CLIENT_PARAMETERS = Extension(
    {"x-speakeasy-globals/parameters": parse_array},
    ("root",),
    sets="arguments of the client",
    summary="Parameters that are given to the client once, for all operations that have them.",
)

HIDDEN_PARAMETER = Extension(
    {"x-speakeasy-globals-hidden": parse_true},
    ("parameter",),
    sets="arguments of methods",
    summary="`true` leaves a parameter of the client out of the arguments of methods.",
)

DEPRECATION_MESSAGE = Extension(
    {"x-speakeasy-deprecation-message": parse_string},
    ("operation", "parameter", "schema", "property"),
    sets="deprecation message",
    summary="What to do instead; what has it is deprecated.",
)

DEPRECATION_REPLACEMENT = Extension(
    {"x-speakeasy-deprecation-replacement": parse_string},
    ("operation",),
    sets="deprecation message of a method",
    summary="The id of the operation to call instead; what has it is deprecated.",
)

MAX_METHOD_PARAMS = Extension(
    {"x-speakeasy-max-method-params": parse_integer},
    ("root", "operation"),
    sets="signature of methods",
    summary="The most arguments of a method; one with more takes a single request object.",
)

TIMEOUT = Extension(
    {"x-speakeasy-timeout": parse_integer},
    ("root", "operation"),
    sets="default timeout",
    summary="The timeout of a call in milliseconds.",
)

RETRIES = Extension(
    {"x-speakeasy-retries": parse_object},
    ("root", "operation"),
    sets="default retries",
    summary=(
        "`strategy: backoff` with `backoff` (intervals in milliseconds), `statusCodes` and"
        " `retryConnectionErrors`; `strategy: none` for no retries."
    ),
)

PAGINATION = Extension(
    {
        "x-speakeasy-pagination": parse_any_value,
        "x-fern-pagination": parse_any_value,
        "x-ms-pageable": parse_any_value,
    },
    ("operation",),
    sets="pages of results",
    summary="How to get the next page of a list.",
    instead="no pages",
)

TYPE_OVERRIDE = Extension(
    {"x-speakeasy-type-override": parse_is_any},
    ("schema",),
    sets="type of a value",
    summary="`any` takes any value, whatever the schema says.",
)

ENUM_VALUE_NAMES = Extension(
    {
        "x-speakeasy-enums": parse_array_or_object,
        "x-enum-varnames": parse_array_or_object,
        "x-enumNames": parse_array_or_object,
        "x-enum-names": parse_array_or_object,
    },
    ("schema",),
    sets="names of enum values",
    summary="The names, as a list in the order of the values or as a mapping by value.",
)

ENUM_VALUE_DESCRIPTIONS = Extension(
    {
        "x-speakeasy-enum-descriptions": parse_array_or_object,
        "x-enum-descriptions": parse_array_or_object,
        "x-enumDescriptions": parse_array_or_object,
    },
    ("schema",),
    sets="descriptions of enum values",
    summary="The descriptions, as a list in the order of the values or as a mapping by value.",
)

ENUM_VALUES = Extension(
    {"x-ms-enum/values": parse_objects},
    ("schema",),
    sets="names and descriptions of enum values",
    summary="A list of objects with `value`, `name` and `description`.",
)

OPEN_ENUM = Extension(
    {
        "x-speakeasy-unknown-values": parse_allows_unknown,
        "x-ms-enum/modelAsString": parse_true,
    },
    ("schema",),
    sets="whether an enum is open",
    summary="`allow` (or `true`) lets a value pass that the enum does not list.",
)

EVENT_SENTINEL = Extension(
    {"x-speakeasy-sse-sentinel": parse_string},
    ("media type",),
    sets="end of an event stream",
    summary="The data of the event that ends the stream, such as `[DONE]`.",
)

XML_TEXT = Extension(
    {"x-ms-text": parse_true},
    ("XML object",),
    sets="XML node of a property",
    summary="`true` writes the property as the text of its object's element.",
)

NULLABLE = Extension(
    {"x-nullable": parse_true},
    ("schema", "property"),
    sets="whether a value may be null",
    summary="`true` is `nullable: true` in a description of Swagger 2.0.",
)

EXAMPLE = Extension(
    {"x-example": parse_any_value},
    ("parameter",),
    sets="example of a value",
    summary="The `example` of a parameter in a description of Swagger 2.0.",
)

UPGRADE_FALLBACK = Extension(
    {"x-intaglio-fallback": parse_string},
    ("parameter", "media type"),
    sets="a line of the coverage report",
    summary="Written by the upgrade of Swagger 2.0: what OpenAPI 3.1 has no equal for.",
)

EXTENSIONS: tuple[Extension[Any], ...] = tuple(
    row for row in tuple(globals().values()) if isinstance(row, Extension)
)
"""All rows above, in their order."""


UNSUPPORTED: dict[HolderType, dict[str, str]] = {
    holder_type: {
        key.partition("/")[0]: row.instead
        for row in EXTENSIONS
        if row.instead and holder_type in row.holder_types
        for key in row.keys
    }
    for holder_type in get_args(HolderType)
}
"""For each type of holder, the keys that are known and not honoured, with what the SDK has instead."""


def unsupported_keys(
    holder: object, holder_type: HolderType
) -> Iterator[tuple[str, str]]:
    """The keys in a JSON object that are known and not honoured, each with what the SDK has instead."""
    keys = UNSUPPORTED[holder_type]
    if keys and isinstance(holder, dict):
        yield from ((key, keys[key]) for key in holder if key in keys)


def belongs_to_schema(key: str) -> bool:
    """True if a key on a parameter of Swagger 2.0 is about the parameter's schema."""
    holder_types = {
        holder_type
        for row in EXTENSIONS
        if key in {each.partition("/")[0] for each in row.keys}
        for holder_type in row.holder_types
    }
    return "schema" in holder_types and not {"parameter", "operation"} & holder_types


REFERENCE_INTRODUCTION = """\
# Extensions

Keys that begin with `x-` are extensions (OpenAPI 3.1, 4.9). Intaglio knows those in this table. Of several keys in a
row, the first that stands in the object wins. `a/b` is the key `b` in the value of `a`. An extension that is known and
not honoured is named in the coverage report. All others are ignored; templates of your own can print them.

| key | on | sets | value |
|---|---|---|---|"""


def extensions_reference() -> str:
    """A page of Markdown with a row per extension."""
    lines = [REFERENCE_INTRODUCTION]
    for row in EXTENSIONS:
        keys = "<br>".join(f"`{key}` ({vendor_of(key)})" for key in row.keys)
        instead = f" Not honoured: {row.instead}." if row.instead else ""
        holders = ", ".join(row.holder_types)
        lines.append(f"| {keys} | {holders} | {row.sets} | {row.summary}{instead} |")
    return "\n".join(lines) + "\n"


def vendor_of(key: str) -> str:
    """Who defines a key; empty for a key of nobody in `VENDORS`."""
    return next((v for prefix, v in VENDORS.items() if key.startswith(prefix)), "")
