"""What the schemas of a document say of a JSON value: the test's own reading, not Intaglio's."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Node = Mapping[str, Any]

_KINDS: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float)
    and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


@dataclass(frozen=True, slots=True)
class Document:
    """A whole description as plain data."""

    root: Node

    def resolved(self, node: Node) -> Node:
        """The node that a reference leads to; its siblings win."""
        while "$ref" in node:
            found: Any = self.root
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = {**found, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def properties(self, schema: Node) -> dict[str, Node]:
        """The declared properties, those of `allOf` before its own."""
        schema = self.resolved(schema)
        found: dict[str, Node] = {}
        for part in schema.get("allOf", ()):
            found |= self.properties(part)
        found |= schema.get("properties", {})
        return found

    def required(self, schema: Node) -> frozenset[str]:
        """The properties that have to be there."""
        schema = self.resolved(schema)
        own = frozenset(schema.get("required", ()))
        return own.union(*map(self.required, schema.get("allOf", ())))

    def further(self, schema: Node) -> Node:
        """The schema of properties that are not declared."""
        schema = self.resolved(schema)
        for key in ("additionalProperties", "unevaluatedProperties"):
            if isinstance(found := schema.get(key), dict):
                return found
        parts = map(self.further, schema.get("allOf", ()))
        return next(filter(None, parts), {})

    def kinds(self, schema: Node) -> tuple[str, ...]:
        """The types that a schema names, `null` among them; empty where it names none."""
        schema = self.resolved(schema)
        named = schema.get("type", ())
        named = (named,) if isinstance(named, str) else tuple(named)
        for part in schema.get("allOf", ()):
            named = named or self.kinds(part)
        return (*named, "null") if named and schema.get("nullable") else named

    def chosen(self, schema: Node, value: Any) -> Node:
        """The schema that stands for this value: a variant, or a discriminated subtype."""
        schema = self.resolved(schema)
        variants = schema.get("anyOf") or schema.get("oneOf") or ()
        if named := self._named(schema, value):
            return self.chosen(named, value) if variants else self.resolved(named)
        fitting = [each for each in variants if self.fits(each, value)]
        if fitting:
            return self.chosen(
                min(fitting, key=lambda v: self._unknown(v, value)), value
            )
        only = schema.get("allOf", ())
        if len(only) == 1 and not schema.keys() & {"type", "properties"}:
            return self.chosen(only[0], value)
        return schema

    def is_file(self, schema: Node) -> bool:
        """Whether a whole body is bytes of some media type (OpenAPI 3.1, 4.8.14.1)."""
        schema = self.resolved(schema)
        is_bare = "contentMediaType" in schema and "type" not in schema
        return is_bare or schema.get("format") == "binary"

    def _unknown(self, schema: Node, value: Any) -> int:
        """How many members of a value a variant does not declare, at any depth of lists."""
        if isinstance(value, list):
            items = self.resolved(schema).get("items", {})
            return sum(self._unknown(items, each) for each in value)
        return (
            len(value.keys() - self.properties(schema))
            if isinstance(value, dict)
            else 0
        )

    def _named(self, schema: Node, value: Any) -> Node | None:
        """What the discriminator says; a subtype that is itself a base says more."""
        discriminator = schema.get("discriminator", {})
        if not isinstance(value, dict) or not discriminator:
            return None
        tag = value.get(discriminator["propertyName"])
        target = discriminator.get("mapping", {}).get(tag)
        if target is None:
            return None
        found = self.resolved({"$ref": target})
        if found.get("discriminator", discriminator) != discriminator:
            return self._named(found, value) or found
        return found

    def fits(self, schema: Node, value: Any) -> bool:
        """Whether a value of JSON is one of this schema, as far as variants differ."""
        schema = self.resolved(schema)
        variants = schema.get("anyOf") or schema.get("oneOf")
        if variants and not any(self.fits(each, value) for each in variants):
            return False
        if value is None and schema.get("nullable"):
            return True
        if not all(self.fits(each, value) for each in schema.get("allOf", ())):
            return False
        return all(self._fits(schema, value))

    def _fits(self, schema: Node, value: Any) -> Iterator[bool]:
        kinds = self.kinds(schema)
        yield not kinds or any(_KINDS[kind](value) for kind in kinds)
        yield "enum" not in schema or value in schema["enum"]
        yield "const" not in schema or value == schema["const"]
        if isinstance(value, list):
            yield all(self.fits(schema.get("items", {}), each) for each in value)
        if isinstance(value, dict):
            yield self.required(schema) <= value.keys()
            known = self.properties(schema)
            yield all(self.fits(known.get(k, {}), v) for k, v in value.items())
