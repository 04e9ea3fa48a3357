"""Parameter Objects (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from intaglio.api.build.context import BuildContext
from intaglio.api.build.extension_values import (
    deprecation_message,
    exclude_if_ignored,
    is_deprecated,
    is_ignored,
    report_unsupported_extensions,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import merge_schemas
from intaglio.api.build.name_parts import name_in_owner
from intaglio.api.build.schema_object import build_type
from intaglio.api.model import Anything, Json, Location, NameParts, Parameter
from intaglio.extensions.registry import NAME_OVERRIDE, UPGRADE_FALLBACK

DEFAULT_STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}

IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Headers that other parts of the description set (OpenAPI 3.1, 4.8.12.2.1)."""


def build_parameter(
    context: BuildContext, node: Node, owner: NameParts
) -> Parameter | None:
    """One parameter; `None` for one that is to be left out.

    Args:
        owner: the name of what the parameter belongs to.
    """
    key = node.at, owner
    if key not in context.parameters:
        context.parameters[key] = _build_parameter(context, node, owner)
    return context.parameters[key]


def _build_parameter(
    context: BuildContext, node: Node, owner: NameParts
) -> Parameter | None:
    location = _location(node.string("in"))
    if location is None or _is_left_out(context, node, location):
        if location is None:
            construct = f"parameter in '{node.string('in')}'"
            context.add_fallback(node.at, construct, "left out")
        return None
    report_unsupported_extensions(context, node, "parameter")
    wire = node.string("name")
    name = NameParts(owner.owner, (*owner.words, wire or "querystring"))
    media_type, schema, name = _find_schema(node, name)
    style = node.string("style") or DEFAULT_STYLES[location]
    if replaced := UPGRADE_FALLBACK.read(node.value):
        context.add_fallback(node.at, replaced, "comma-separated")
    explode = (node / "explode").value
    merged = merge_schemas(schema)
    required = node.boolean("required") or location == "path"
    return Parameter(
        wire=wire,
        location=location,
        type=build_type(context, name, schema) if schema.exists else Anything(),
        presence=merged.presence(required),
        at=node.at,
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        allow_reserved=node.boolean("allowReserved"),
        allow_empty=node.boolean("allowEmptyValue"),
        media_type=media_type,
        description=node.string("description") or merged.string("description"),
        deprecated=is_deprecated(node),
        examples=_build_examples(node, schema),
        name=NAME_OVERRIDE.read(node.value),
        deprecation=deprecation_message(node),
        extensions=node.extensions(),
    )


def _location(string: str) -> Location | None:
    match string:
        case "path" | "query" | "header" | "cookie" | "querystring":
            return string
        case _:
            return None


def _is_left_out(context: BuildContext, node: Node, location: Location) -> bool:
    """True for a parameter that the author or the specification ignores."""
    if is_ignored(node) and location == "path":
        construct = "ignored path parameter"
        context.add_fallback(node.at, construct, "an argument")
    elif exclude_if_ignored(context, node, "parameter"):
        return True
    return location == "header" and node.string("name").lower() in IGNORED_HEADERS


def _find_schema(node: Node, name: NameParts) -> tuple[str | None, Node, NameParts]:
    """The media type (`None` without `content`), the schema, and the name of the schema."""
    for media_type, content in (node / "content").items():
        target = content.resolved()
        return media_type, target / "schema", name_in_owner(content, target, name)
    return None, node / "schema", name


def _build_examples(node: Node, schema: Node) -> tuple[Json, ...]:
    """The examples of the parameter, or else those of its schema."""
    if "example" in node:
        return ((node / "example").value,)
    named = tuple(
        (example.resolved() / "value").value
        for _, example in (node / "examples").items()
    )
    of_schema = merge_schemas(schema).find_all("examples")
    return named or tuple(each.value for found in of_schema for each in found.each())
