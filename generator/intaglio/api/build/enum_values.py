"""`enum` and `const`: the values that a schema lists."""

from __future__ import annotations

from intaglio.api.build.merged_schema import Facets
from intaglio.api.build.json_node import Node
from intaglio.api.model import LiteralValue

INLINE_WIDTH = 48
"""An anonymous enum that is longer than this, written out, gets a name of its own."""


def listed(schema: Facets) -> tuple[Node, ...] | None:
    """The values of `const`, or those that every `enum` allows; `None` where neither is given.

    Where the parts have no value in common, those of the first.
    """
    if not schema.has_any(("const", "enum")):
        return None
    if (const := schema.find("const")) is not None:
        return (const,)
    enums = [values for enum in schema.all("enum") if (values := tuple(enum.each()))]
    if not enums:
        return None
    return _shared(enums) or enums[0]


def disjoint(schema: Facets) -> Node | None:
    """The first `enum` that has no value in common with those before it."""
    enums = schema.all("enum")
    values = [tuple(enum.each()) for enum in enums]
    counts = range(2, len(enums) + 1)
    return next((enums[n - 1] for n in counts if not _shared(values[:n])), None)


def _shared(enums: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    others = [[value.value for value in enum] for enum in enums[1:]]
    return tuple(v for v in enums[0] if all(v.value in other for other in others))


def scalars(values: tuple[Node, ...], type_: str) -> tuple[LiteralValue, ...] | None:
    """The values without repetition, spelled as `type` has them on the wire.

    `None` where one of them has no literal in a type system: a fraction, a list or an object.
    """
    found: dict[tuple[type, LiteralValue], LiteralValue] = {}
    for node in values:
        value = _spelled(node, type_)
        if value is not None and not isinstance(value, bool | int | str):
            return None
        found[type(value), value] = value
    return tuple(found.values())


def _spelled(node: Node, type_: str) -> object:
    value = node.value
    if type_ == "string" and isinstance(value, bool):
        return "true" if value else "false"
    if type_ == "string" and isinstance(value, int | float):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def is_small(values: tuple[LiteralValue, ...]) -> bool:
    return len(", ".join(map(repr, values))) <= INLINE_WIDTH
