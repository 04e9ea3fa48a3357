"""An OpenAPI document and its schemas, interpreted without Intaglio."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Node = Mapping[str, Any]

_TYPES: Mapping[str, Callable[[Any], bool]] = {
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
    """A description in one file, as plain data."""

    root: Node

    def resolve(self, node: Node) -> Node:
        """The node that a `$ref` refers to; keywords beside the `$ref` replace its own."""
        while "$ref" in node:
            found: Any = self.root
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = {**found, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def properties(self, schema: Node) -> dict[str, Node]:
        """The schemas of the declared properties, those of `allOf` first."""
        schema = self.resolve(schema)
        found: dict[str, Node] = {}
        for part in schema.get("allOf", ()):
            found |= self.properties(part)
        found |= schema.get("properties", {})
        return found

    def required(self, schema: Node) -> frozenset[str]:
        """The names of the required properties."""
        schema = self.resolve(schema)
        own = frozenset(schema.get("required", ()))
        return own.union(*map(self.required, schema.get("allOf", ())))

    def additional_schema(self, schema: Node) -> Node:
        """The schema of properties that are not declared; empty if it is not given."""
        schema = self.resolve(schema)
        for key in ("additionalProperties", "unevaluatedProperties"):
            if isinstance(found := schema.get(key), dict):
                return found
        parts = map(self.additional_schema, schema.get("allOf", ()))
        return next(filter(None, parts), {})

    def types(self, schema: Node) -> tuple[str, ...]:
        """The JSON types of a schema, `null` included; empty if it has no `type`."""
        schema = self.resolve(schema)
        named = schema.get("type", ())
        named = (named,) if isinstance(named, str) else tuple(named)
        for part in schema.get("allOf", ()):
            named = named or self.types(part)
        return (*named, "null") if named and schema.get("nullable") else named

    def choose_schema(self, schema: Node, value: Any) -> Node:
        """The schema that applies to a value: a variant of a union, a discriminated subtype, or itself."""
        schema = self.resolve(schema)
        variants = schema.get("anyOf") or schema.get("oneOf") or ()
        if named := self._find_subtype(schema, value):
            return self.choose_schema(named, value) if variants else self.resolve(named)
        matching = [each for each in variants if self.is_valid(each, value)]
        if matching:
            return self.choose_schema(
                min(matching, key=lambda v: self._count_undeclared(v, value)), value
            )
        only = schema.get("allOf", ())
        if len(only) == 1 and not schema.keys() & {"type", "properties"}:
            return self.choose_schema(only[0], value)
        return schema

    def is_file(self, schema: Node) -> bool:
        """True if a body is a file of bytes (OpenAPI 3.1, 4.8.14.1)."""
        schema = self.resolve(schema)
        is_bare = "contentMediaType" in schema and "type" not in schema
        return is_bare or schema.get("format") == "binary"

    def _count_undeclared(self, schema: Node, value: Any) -> int:
        """The number of properties of a value that a schema does not declare; lists are searched at any depth."""
        if isinstance(value, list):
            items = self.resolve(schema).get("items", {})
            return sum(self._count_undeclared(items, each) for each in value)
        return (
            len(value.keys() - self.properties(schema))
            if isinstance(value, dict)
            else 0
        )

    def _find_subtype(self, schema: Node, value: Any) -> Node | None:
        """The schema that the discriminator maps a value to; None if it has no mapping for it.

        A subtype with a discriminator of its own is asked in turn.
        """
        discriminator = schema.get("discriminator", {})
        if not isinstance(value, dict) or not discriminator:
            return None
        tag = value.get(discriminator["propertyName"])
        target = discriminator.get("mapping", {}).get(tag)
        if target is None:
            return None
        found = self.resolve({"$ref": target})
        if found.get("discriminator", discriminator) != discriminator:
            return self._find_subtype(found, value) or found
        return found

    def is_valid(self, schema: Node, value: Any) -> bool:
        """True if a value satisfies the keywords by which the suite's variants differ."""
        schema = self.resolve(schema)
        variants = schema.get("anyOf") or schema.get("oneOf")
        if variants and not any(self.is_valid(each, value) for each in variants):
            return False
        if value is None and schema.get("nullable"):
            return True
        if not all(self.is_valid(each, value) for each in schema.get("allOf", ())):
            return False
        return all(self._check_keywords(schema, value))

    def _check_keywords(self, schema: Node, value: Any) -> Iterator[bool]:
        types = self.types(schema)
        yield not types or any(_TYPES[name](value) for name in types)
        yield "enum" not in schema or value in schema["enum"]
        yield "const" not in schema or value == schema["const"]
        if isinstance(value, list):
            yield all(self.is_valid(schema.get("items", {}), each) for each in value)
        if isinstance(value, dict):
            yield self.required(schema) <= value.keys()
            known = self.properties(schema)
            yield all(self.is_valid(known.get(k, {}), v) for k, v in value.items())
