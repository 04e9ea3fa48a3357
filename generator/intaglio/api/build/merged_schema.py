"""One schema as the sum of its `allOf` parts, so that the rest need not know how it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from typing import Any

from intaglio.api.build.json_node import Node
from intaglio.load.upgrade.schema_dialect import upgrade_schema

ANNOTATIONS = frozenset(
    "title description default deprecated readOnly writeOnly example examples externalDocs "
    "xml $comment $id $schema $anchor $dynamicAnchor $defs definitions nullable".split()
)
"""Keywords that say something of a schema without changing its type (JSON Schema 2020-12, 9)."""

COMBINING = ("allOf", "$ref", "$dynamicRef")

NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facets:
    """The parts of a schema: itself first, then what it takes over with `allOf` and `$ref`.

    `keys` are those of all parts, for nearly all questions are about one that no part has.
    """

    at: str
    parts: tuple[Node, ...]
    keys: Set[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", _keys(self.parts))

    def find(self, key: str) -> Node | None:
        """The keyword where it is first given."""
        for part in self.parts if key in self.keys else ():
            if key in part:
                return part / key
        return None

    def has_any(self, keys: Iterable[str]) -> bool:
        """Whether one of these keywords is given at all."""
        return not self.keys.isdisjoint(keys)

    def all(self, key: str) -> tuple[Node, ...]:
        if key not in self.keys:
            return ()
        return tuple([part / key for part in self.parts if key in part])

    def values(self, key: str) -> list[Any]:
        """What every part says under the key, where nobody asks for its address."""
        if key not in self.keys:
            return []
        return [part.value[key] for part in self.parts if key in part]

    def text(self, key: str) -> str:
        for part in self.parts if key in self.keys else ():
            if text := part.text(key):
                return text
        return ""

    def flag(self, key: str) -> bool:
        return key in self.keys and any([part.flag(key) for part in self.parts])

    @property
    def inherited_first(self) -> tuple[Node, ...]:
        """The parts in the order in which a reader expects their properties."""
        return (*self.parts[1:], *self.parts[:1])

    def properties(self) -> dict[str, tuple[Node, ...]]:
        """Each property with every schema that the parts give it."""
        found: dict[str, tuple[Node, ...]] = {}
        for part in self.inherited_first if "properties" in self.keys else ():
            for name, schema in (part / "properties").items():
                found[name] = (*found.get(name, ()), schema)
        return found

    def required(self) -> frozenset[str]:
        said = [names for names in self.values("required") if isinstance(names, list)]
        return frozenset([n for names in said for n in names if isinstance(n, str)])

    @property
    def is_closed(self) -> bool:
        """Whether the schema says that there are no properties but those that it names."""
        return any([said is False for said in self.values("additionalProperties")])

    def patterns(self) -> tuple[Node, ...]:
        """The schemas of `patternProperties`."""
        return tuple(
            n for found in self.all("patternProperties") for _, n in found.items()
        )

    def additional(self) -> tuple[Node, ...]:
        """The schemas of properties without a name, where there may be any."""
        if self.is_closed:
            return ()
        said = (*self.all("additionalProperties"), *self.all("unevaluatedProperties"))
        return tuple(node for node in said if node.value is not False)

    def without(self, *keys: str) -> Facets:
        """The same schema, were these keywords not in it."""
        return replace(self, parts=tuple(_without(part, keys) for part in self.parts))

    @property
    def is_empty(self) -> bool:
        """Whether nothing here changes a type."""
        return not any(is_structural(part) for part in self.parts)


def _keys(parts: tuple[Node, ...]) -> Set[str]:
    if len(parts) == 1:
        value = parts[0].value
        return value.keys() if isinstance(value, dict) else NO_KEYS
    return NO_KEYS.union(*[part.value for part in parts if part.is_mapping])


def is_structural(node: Node) -> bool:
    """Whether a schema object says more than annotations do."""
    if not node.is_mapping:
        return node.value is False
    return any(
        key not in ANNOTATIONS and not key.startswith("x-") for key in node.value
    )


def upgraded(node: Node) -> Node:
    """The schema in the 3.1 dialect, at the address that it has in the user's own."""
    if not isinstance(node.value, dict):
        return node
    value = upgrade_schema(node.value, node.document.version, node.at)
    if "$dynamicRef" in value and "$ref" not in value:
        # Without a dynamic scope, which no type has, it is the reference that it starts as.
        value = {**value, "$ref": value["$dynamicRef"]}
    return node if value is node.value else Node(value, node.at, node.document)


def facets(*nodes: Node) -> Facets:
    """The sum of these schemas, as `allOf` adds them up (JSON Schema 2020-12, core 10.2.1.1)."""
    if len(nodes) == 1 and not _is_combined(nodes[0]):
        return Facets(nodes[0].at, (upgraded(nodes[0]),))
    parts = tuple(part for node in nodes for part in _flatten(node, ()))
    return Facets(nodes[0].at, parts)


def sole_reference(node: Node) -> Node | None:
    """What this schema is another name for: a `$ref`, alone or alone in an `allOf`, at most annotated."""
    if not _is_combined(node):
        return None
    if len(node.value) == 1 and (ref := node.ref) is not None:
        return node.target(ref)
    schema = upgraded(node)
    if is_structural(_without(schema, COMBINING)):
        return None
    members = [member for member in _members(schema) if is_structural(member)]
    if (ref := schema.ref) is not None:
        return None if members else schema.target(ref)
    return sole_reference(members[0]) if len(members) == 1 else None


def _members(schema: Node) -> Iterator[Node]:
    yield from (schema / "allOf").each()


def _is_combined(node: Node) -> bool:
    """Whether a schema may take over anything from others, which upgrading it does not change."""
    value = node.value
    return isinstance(value, dict) and not value.keys().isdisjoint(COMBINING)


def _flatten(node: Node, seen: tuple[str, ...]) -> Iterator[Node]:
    if node.at in seen:
        return
    schema, seen = upgraded(node), (*seen, node.at)
    yield _without(schema, COMBINING)
    if (ref := schema.ref) is not None:
        yield from _flatten(schema.target(ref), seen)
    for member in _members(schema):
        yield from _flatten(member, seen)


def _without(node: Node, keys: tuple[str, ...]) -> Node:
    if not node.is_mapping or node.value.keys().isdisjoint(keys):
        return node
    rest = {key: value for key, value in node.value.items() if key not in keys}
    return Node(rest, node.at, node.document)
