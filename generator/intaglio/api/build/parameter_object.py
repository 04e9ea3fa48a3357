"""Parameter objects (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from intaglio.api.build import extension
from intaglio.api.build.merged_schema import facets
from intaglio.api.build.context import Ledger
from intaglio.api.model import Anything, Json, Location, Parameter, NameParts
from intaglio.api.build.json_node import Node
from intaglio.api.build.schema_object import presence, type_of
from intaglio.api.build.name_parts import owned
from intaglio.load.upgrade.swagger_parameters import FALLBACK

STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "form",
}

IGNORED = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that say nothing: other parts of the description do (OpenAPI 3.1, 4.8.12.2.1)."""


def parameter(ledger: Ledger, node: Node, owner: NameParts) -> Parameter | None:
    """The parameter, or `None` for one that the specification says to ignore."""
    key = node.at, owner
    if key not in ledger.parameters:
        ledger.parameters[key] = _parameter(ledger, node, owner)
    return ledger.parameters[key]


def _parameter(ledger: Ledger, node: Node, owner: NameParts) -> Parameter | None:
    location = _location(node.text("in"))
    if location is None:
        ledger.fall_back(node.at, f"parameter in '{node.text('in')}'", "left out")
        return None
    if extension.ignored(node) and location == "path":
        ledger.fall_back(node.at, "parameter of the path to ignore", "an argument")
    elif extension.excluded(ledger, node, "parameter"):
        return None
    if location == "header" and node.text("name").lower() in IGNORED:
        return None
    title = NameParts(owner.owner, (*owner.words, node.text("name") or "querystring"))
    media_type, schema, title = _schema(node, title)
    style = node.text("style") or STYLES[location]
    if said := node.text(FALLBACK):
        ledger.fall_back(node.at, said, "comma-separated")
    explode = (node / "explode").value
    return Parameter(
        wire=node.text("name"),
        location=location,
        type=type_of(ledger, title, schema) if schema.exists else Anything(),
        presence=presence(facets(schema), node.flag("required") or location == "path"),
        at=node.at,
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        allow_reserved=node.flag("allowReserved"),
        allow_empty=node.flag("allowEmptyValue"),
        media_type=media_type,
        description=node.text("description") or facets(schema).text("description"),
        deprecated=extension.is_deprecated(node),
        examples=_examples(node, schema),
        name=extension.schema_name(node),
        deprecation=node.text(extension.DEPRECATION),
        extensions=extension.kept(node),
    )


def _location(said: str) -> Location | None:
    match said:
        case "path" | "query" | "header" | "cookie" | "querystring":
            return said
        case _:
            return None


def _schema(node: Node, title: NameParts) -> tuple[str | None, Node, NameParts]:
    """The media type, where `content` describes the parameter, the schema, and what that is called."""
    for media_type, content in (node / "content").items():
        target = content.resolved()
        return media_type, target / "schema", owned(content, target, title)
    return None, node / "schema", title


def _examples(node: Node, schema: Node) -> tuple[Json, ...]:
    if "example" in node:
        return ((node / "example").value,)
    named = tuple(
        (example.resolved() / "value").value
        for _, example in (node / "examples").items()
    )
    own = facets(schema)
    return named or tuple(
        value.value for found in own.all("examples") for value in found.each()
    )
