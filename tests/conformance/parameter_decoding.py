"""Decodes parameters into JSON values by their styles (OpenAPI 3.1, 4.8.12.2)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from conformance.document import Document, Node

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_DEFAULTS = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}

ABSENT: Any = object()
"""The value of a parameter that the request does not have."""


def read_style(parameter: Node) -> tuple[str, bool]:
    """The style of a parameter, and true if it is exploded."""
    style = parameter.get("style", _DEFAULTS[parameter["in"]])
    return style, parameter.get("explode", style in ("form", "cookie"))


def decode_path_parameter(document: Document, parameter: Node, string: str) -> Any:
    """The value of a path parameter; percent-encoding is decoded."""
    style, explode = read_style(parameter)
    name = parameter["name"]
    match style:
        case "label":
            string, delimiter = string.removeprefix("."), "." if explode else ","
        case "matrix" if explode:
            string, delimiter = string.removeprefix(";"), ";"
            if document.types(parameter["schema"])[:1] != ("object",):
                string = string.replace(f"{name}=", "")
        case "matrix":
            string, delimiter = string.removeprefix(f";{name}="), ","
        case _:
            delimiter = ","
    return _split_and_parse(
        document, parameter["schema"], string, delimiter, explode, unquote
    )


def decode_header_parameter(document: Document, parameter: Node, string: str) -> Any:
    """The value of a header parameter; headers have no percent-encoding."""
    _, explode = read_style(parameter)
    return _split_and_parse(document, parameter["schema"], string, ",", explode, str)


def decode_query_parameter(
    document: Document, parameter: Node, query: Mapping[str, Any]
) -> Any:
    """The value of a query parameter; `ABSENT` if the query does not have it.

    `query` is decoded, has a list for a name that occurs several times, and does not have the names of other
    parameters, because all of it belongs to an exploded object.
    """
    style, explode = read_style(parameter)
    name, schema = parameter["name"], parameter["schema"]
    is_object = "object" in document.types(schema)
    if explode and is_object:
        return parse_entries(document, schema, query.items()) if query else ABSENT
    if name not in query:
        return ABSENT
    if isinstance(query[name], list):
        return [
            parse_string(document, schema.get("items", {}), each)
            for each in query[name]
        ]
    delimiter = _DELIMITERS.get(style, ",")
    string = _to_string(query[name])
    if explode and "array" in document.types(schema):
        return [
            parse_string(document, document.resolve(schema).get("items", {}), string)
        ]
    return _split_and_parse(document, schema, string, delimiter, explode, str)


def _split_and_parse(
    document: Document,
    schema: Node,
    string: str,
    delimiter: str,
    explode: bool,
    decoded: Callable[[str], str],
) -> Any:
    schema = document.resolve(schema)
    parts = [decoded(part) for part in string.split(delimiter)]
    if "array" in document.types(schema):
        return [parse_string(document, schema.get("items", {}), part) for part in parts]
    if "object" in document.types(schema):
        pairs = [part.split("=", 1) for part in parts]
        flat = zip(parts[::2], parts[1::2], strict=False)
        return parse_entries(document, schema, pairs if explode else flat)
    return parse_string(document, schema, decoded(string))


def parse_entries(document: Document, schema: Node, entries: Iterable[Any]) -> Any:
    """An object of entries whose values are strings on the wire."""
    known, additional = document.properties(schema), document.additional_schema(schema)
    return {
        key: parse_string(document, known.get(key, additional), _to_string(value))
        for key, value in entries
    }


def parse_string(document: Document, schema: Node, string: Any) -> Any:
    """A string as the number or boolean that its schema requires."""
    schema = document.resolve(schema)
    types = document.types(schema) or tuple(
        name
        for variant in schema.get("anyOf") or schema.get("oneOf") or ()
        for name in document.types(variant)
    )
    string = _to_string(string)
    if "string" in types or not types:
        return string
    if "boolean" in types:
        return string == "true"
    if "integer" in types:
        return int(string)
    return float(string) if "number" in types else string


def _to_string(value: Any) -> str:
    """A number or boolean of the scenario as it is on the wire."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
