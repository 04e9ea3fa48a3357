"""Reads parameters off the wire by their styles (OpenAPI 3.1, 4.8.12.2), back into JSON values."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from conformance.schemas import Document, Node

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_DEFAULTS = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}

MISSING: Any = object()
"""Stands for a parameter that a request does not have."""


def style_of(parameter: Node) -> tuple[str, bool]:
    """The style of a parameter, and whether it explodes."""
    style = parameter.get("style", _DEFAULTS[parameter["in"]])
    return style, parameter.get("explode", style in ("form", "cookie"))


def path_value(document: Document, parameter: Node, text: str) -> Any:
    """The value of a placeholder; what is encoded in it is decoded."""
    style, explode = style_of(parameter)
    name = parameter["name"]
    match style:
        case "label":
            text, delimiter = text.removeprefix("."), "." if explode else ","
        case "matrix" if explode:
            text, delimiter = text.removeprefix(";"), ";"
            if document.kinds(parameter["schema"])[:1] != ("object",):
                text = text.replace(f"{name}=", "")
        case "matrix":
            text, delimiter = text.removeprefix(f";{name}="), ","
        case _:
            delimiter = ","
    return _parsed(document, parameter["schema"], text, delimiter, explode, unquote)


def header_value(document: Document, parameter: Node, text: str) -> Any:
    """The value of a header, in which nothing is encoded."""
    _, explode = style_of(parameter)
    return _parsed(document, parameter["schema"], text, ",", explode, str)


def query_value(document: Document, parameter: Node, query: Mapping[str, Any]) -> Any:
    """The value of a parameter of a query (decoded, several values of a name as a list).

    `query` has nothing of other parameters: an exploded object takes all of it.
    """
    style, explode = style_of(parameter)
    name, schema = parameter["name"], parameter["schema"]
    is_object = "object" in document.kinds(schema)
    if explode and is_object:
        return typed_entries(document, schema, query.items()) if query else MISSING
    if name not in query:
        return MISSING
    if isinstance(query[name], list):
        return [
            typed_text(document, schema.get("items", {}), each) for each in query[name]
        ]
    delimiter = _DELIMITERS.get(style, ",")
    text = _text(query[name])
    if explode and "array" in document.kinds(schema):
        return [typed_text(document, document.resolved(schema).get("items", {}), text)]
    return _parsed(document, schema, text, delimiter, explode, str)


def _parsed(
    document: Document,
    schema: Node,
    text: str,
    delimiter: str,
    explode: bool,
    decoded: Callable[[str], str],
) -> Any:
    schema = document.resolved(schema)
    parts = [decoded(part) for part in text.split(delimiter)]
    if "array" in document.kinds(schema):
        return [typed_text(document, schema.get("items", {}), part) for part in parts]
    if "object" in document.kinds(schema):
        pairs = [part.split("=", 1) for part in parts]
        flat = zip(parts[::2], parts[1::2], strict=False)
        return typed_entries(document, schema, pairs if explode else flat)
    return typed_text(document, schema, decoded(text))


def typed_entries(document: Document, schema: Node, entries: Iterable[Any]) -> Any:
    """An object of these names and texts."""
    known, further = document.properties(schema), document.further(schema)
    return {
        key: typed_text(document, known.get(key, further), _text(value))
        for key, value in entries
    }


def typed_text(document: Document, schema: Node, text: Any) -> Any:
    """A text as the number or truth that its schema says it is."""
    schema = document.resolved(schema)
    kinds = document.kinds(schema) or tuple(
        kind
        for variant in schema.get("anyOf") or schema.get("oneOf") or ()
        for kind in document.kinds(variant)
    )
    text = _text(text)
    if "string" in kinds or not kinds:
        return text
    if "boolean" in kinds:
        return text == "true"
    if "integer" in kinds:
        return int(text)
    return float(text) if "number" in kinds else text


def _text(value: Any) -> str:
    """A number or truth of the scenario as it is written."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
