"""The values of `enum` and `const` (JSON Schema 2020-12, validation 6.1.2 and 6.1.3)."""

from __future__ import annotations

from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import MergedSchema
from intaglio.api.model import LiteralValue

INLINE_WIDTH = 48
"""The most characters of an enum that stays inline; a longer one becomes a declaration."""


def allowed_values(schema: MergedSchema) -> tuple[Node, ...] | None:
    """The value of `const`, or the values that every `enum` has; `None` without either keyword.

    Parts without a value in common allow those of the first.
    """
    if not schema.has_any(("const", "enum")):
        return None
    if (const := schema.find("const")) is not None:
        return (const,)
    enums = [
        values for enum in schema.find_all("enum") if (values := tuple(enum.each()))
    ]
    if not enums:
        return None
    return _intersect(enums) or enums[0]


def conflicting_enum(schema: MergedSchema) -> Node | None:
    """The first `enum` that has no value in common with the parts before it."""
    enums = schema.find_all("enum")
    values = [tuple(enum.each()) for enum in enums]
    counts = range(2, len(enums) + 1)
    return next((enums[n - 1] for n in counts if not _intersect(values[:n])), None)


def _intersect(enums: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    others = [[value.value for value in enum] for enum in enums[1:]]
    return tuple(v for v in enums[0] if all(v.value in other for other in others))


def literal_values(
    values: tuple[Node, ...], type_: str
) -> tuple[LiteralValue, ...] | None:
    """The values without repetition, as the schema's `type` spells them on the wire.

    `None` if a value is a fraction, an array or an object, which no literal type has.
    """
    found: dict[tuple[type, LiteralValue], LiteralValue] = {}
    for node in values:
        value = _spell_value(node, type_)
        if value is not None and not isinstance(value, bool | int | str):
            return None
        found[type(value), value] = value
    return tuple(found.values())


def _spell_value(node: Node, type_: str) -> object:
    """The value as JSON has it: YAML reads `on` and `1` where the author means strings."""
    value = node.value
    if type_ == "string" and isinstance(value, bool):
        return "true" if value else "false"
    if type_ == "string" and isinstance(value, int | float):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def is_short(values: tuple[LiteralValue, ...]) -> bool:
    """True if an enum of these values can stay inline."""
    return len(", ".join(map(repr, values))) <= INLINE_WIDTH
