"""A schema merged with its `allOf` members, so that nothing else has to know how it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from typing import Any

from intaglio.api.build.json_node import Node
from intaglio.api.model import (
    OPTIONAL,
    REQUIRED,
    Json,
    Presence,
)
from intaglio.extensions.registry import is_extension
from intaglio.load.upgrade.schema_dialect import upgrade_schema

ANNOTATIONS = frozenset(
    "title description default deprecated readOnly writeOnly example examples externalDocs "
    "xml $comment $id $schema $anchor $dynamicAnchor $defs definitions nullable".split()
)
"""Keywords that do not change the type of a schema (JSON Schema 2020-12, 9)."""

MERGING_KEYWORDS = ("allOf", "$ref", "$dynamicRef")

NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MergedSchema:
    """A schema and the schemas that it takes over with `allOf` and `$ref`.

    Attributes:
        at: the pointer of the merged schema.
        parts: the schema itself, then each schema that it takes over; never empty.
        keys: the keywords of all parts: most questions are about a keyword that no part has.
    """

    at: str
    parts: tuple[Node, ...]
    keys: Set[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", _merge_keys(self.parts))

    def find(self, key: str) -> Node | None:
        """The keyword in the first part that has it."""
        for part in self.parts if key in self.keys else ():
            if key in part:
                return part / key
        return None

    def has_any(self, keys: Iterable[str]) -> bool:
        """True if a part has one of the keywords."""
        return not self.keys.isdisjoint(keys)

    def find_all(self, key: str) -> tuple[Node, ...]:
        """The keyword in each part that has it."""
        if key not in self.keys:
            return ()
        return tuple([part / key for part in self.parts if key in part])

    def values(self, key: str) -> list[Any]:
        """The values of the keyword in each part that has it: `find_all` without pointers, faster."""
        if key not in self.keys:
            return []
        return [part.value[key] for part in self.parts if key in part]

    def string(self, key: str) -> str:
        """The first string under the keyword that is not empty; empty without one."""
        for part in self.parts if key in self.keys else ():
            if string := part.string(key):
                return string
        return ""

    def boolean(self, key: str) -> bool:
        """True if the keyword is `true` in a part."""
        return key in self.keys and any([part.boolean(key) for part in self.parts])

    def properties(self) -> dict[str, tuple[Node, ...]]:
        """Each property with the schemas that the parts give it, inherited properties first."""
        found: dict[str, tuple[Node, ...]] = {}
        inherited_first = (*self.parts[1:], *self.parts[:1])
        for part in inherited_first if "properties" in self.keys else ():
            for name, schema in (part / "properties").items():
                found[name] = (*found.get(name, ()), schema)
        return found

    def required(self) -> frozenset[str]:
        """The names of the properties that a part requires."""
        lists = [names for names in self.values("required") if isinstance(names, list)]
        return frozenset([n for names in lists for n in names if isinstance(n, str)])

    def examples(self) -> tuple[Json, ...]:
        """The values of `examples` in all parts, or else those of `example`."""
        if not self.has_any(("examples", "example")):
            return ()
        lists = [each for each in self.values("examples") if isinstance(each, list)]
        return tuple([e for each in lists for e in each] or self.values("example"))

    def presence(self, required: bool) -> Presence:
        """The presence of a property or parameter with this schema."""
        if required:
            return REQUIRED
        default = self.find("default")
        return OPTIONAL if default is None else Presence(False, True, default.value)

    @property
    def is_closed(self) -> bool:
        """True if a part allows no properties but those that it names."""
        return any([value is False for value in self.values("additionalProperties")])

    def pattern_properties(self) -> tuple[Node, ...]:
        """The schemas of `patternProperties`."""
        return tuple(
            schema
            for patterns in self.find_all("patternProperties")
            for _, schema in patterns.items()
        )

    def additional_properties(self) -> tuple[Node, ...]:
        """The schemas of other properties; none for a closed schema."""
        if self.is_closed:
            return ()
        schemas = (
            *self.find_all("additionalProperties"),
            *self.find_all("unevaluatedProperties"),
        )
        return tuple(node for node in schemas if node.value is not False)

    def without(self, *keys: str) -> MergedSchema:
        """The same schema without these keywords."""
        return replace(
            self, parts=tuple(_remove_keys(part, keys) for part in self.parts)
        )

    @property
    def is_empty(self) -> bool:
        """True if every value satisfies the schema."""
        return not any(is_structural(part) for part in self.parts)


def _merge_keys(parts: tuple[Node, ...]) -> Set[str]:
    if len(parts) == 1:
        value = parts[0].value
        return value.keys() if isinstance(value, dict) else NO_KEYS
    return NO_KEYS.union(*[part.value for part in parts if part.is_mapping])


def is_structural(node: Node) -> bool:
    """True if a schema has keywords that are no annotations."""
    if not node.is_mapping:
        return node.value is False
    return any(key not in ANNOTATIONS and not is_extension(key) for key in node.value)


def upgrade_node(node: Node) -> Node:
    """The schema in the dialect of OpenAPI 3.1, at the same pointer."""
    if not isinstance(node.value, dict):
        return node
    value = upgrade_schema(node.value, node.document.version, node.at)
    if "$dynamicRef" in value and "$ref" not in value:
        # No type has a dynamic scope. Without one, `$dynamicRef` is the reference it starts as.
        value = {**value, "$ref": value["$dynamicRef"]}
    return node if value is node.value else Node(value, node.at, node.document)


def merge_schemas(*nodes: Node) -> MergedSchema:
    """Schemas that a value has to satisfy all, merged (JSON Schema 2020-12, core 10.2.1.1).

    Takes at least one schema; the first gives the pointer.
    """
    if len(nodes) == 1 and not _has_merging_keyword(nodes[0]):
        return MergedSchema(nodes[0].at, (upgrade_node(nodes[0]),))
    parts = tuple(part for node in nodes for part in _flatten(node, ()))
    return MergedSchema(nodes[0].at, parts)


def sole_reference(node: Node) -> Node | None:
    """The target of a schema that is another name for it; `None` for every other schema.

    Such a schema is a `$ref`, or an `allOf` with one member, and annotations.
    """
    if not _has_merging_keyword(node):
        return None
    if len(node.value) == 1 and (ref := node.ref) is not None:
        return node.target(ref)
    schema = upgrade_node(node)
    if is_structural(_remove_keys(schema, MERGING_KEYWORDS)):
        return None
    members = [each for each in (schema / "allOf").each() if is_structural(each)]
    if (ref := schema.ref) is not None:
        return None if members else schema.target(ref)
    return sole_reference(members[0]) if len(members) == 1 else None


def _has_merging_keyword(node: Node) -> bool:
    """True if the schema may take over others; upgrading a schema does not change that."""
    value = node.value
    return isinstance(value, dict) and not value.keys().isdisjoint(MERGING_KEYWORDS)


def _flatten(node: Node, seen: tuple[str, ...]) -> Iterator[Node]:
    """The schema and all that it takes over; one that takes over itself comes once."""
    if node.at in seen:
        return
    schema, seen = upgrade_node(node), (*seen, node.at)
    yield _remove_keys(schema, MERGING_KEYWORDS)
    if (ref := schema.ref) is not None:
        yield from _flatten(schema.target(ref), seen)
    for member in (schema / "allOf").each():
        yield from _flatten(member, seen)


def _remove_keys(node: Node, keys: tuple[str, ...]) -> Node:
    if not node.is_mapping or node.value.keys().isdisjoint(keys):
        return node
    rest = {key: value for key, value in node.value.items() if key not in keys}
    return Node(rest, node.at, node.document)
