"""Extensions whose value needs more than the parser of its row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from intaglio.api.build.context import BuildContext
from intaglio.api.build.json_node import Node
from intaglio.api.model import LiteralValue
from intaglio.extensions.extension import Extension, HolderType
from intaglio.extensions.registry import (
    DEPRECATION_MESSAGE,
    ENUM_VALUE_DESCRIPTIONS,
    ENUM_VALUE_NAMES,
    ENUM_VALUES,
    IGNORE,
    unsupported_keys,
)

KEYS_OF_IGNORED = (*IGNORE.keys, "$ref")
"""Only an object with one of these keys can be ignored. Checked first because it runs for every object."""


def is_ignored(node: Node) -> bool:
    """True if the author keeps this node, not what it refers to, out of SDKs."""
    return IGNORE.read(node.value) is not None


def exclude_if_ignored(context: BuildContext, node: Node, construct: str) -> bool:
    """Reports a node that the author keeps out of SDKs, by itself or by what it refers to.

    Args:
        construct: what the node is, for the coverage report: `parameter`, `property`.

    Returns:
        True if the node is to be left out.
    """
    if not node.is_mapping or node.value.keys().isdisjoint(KEYS_OF_IGNORED):
        return False
    if not is_ignored(node) and (
        node.ref is None or not is_ignored(node.target(node.ref))
    ):
        return False
    context.add_exclusion(node.at, construct)
    return True


def report_unsupported_extensions(
    context: BuildContext, node: Node, holder_type: HolderType
) -> None:
    """Reports the extensions of a node that are known and not honoured."""
    for key, instead in unsupported_keys(node.value, holder_type):
        context.add_fallback(f"{node.at}/{key}", key, instead)


def deprecation_message(node: Node) -> str:
    """The author's message to those who still use the node; empty without one."""
    return DEPRECATION_MESSAGE.read(node.value) or ""


def is_deprecated(node: Node) -> bool:
    """True for `deprecated: true`, and for a node with a deprecation message."""
    return node.boolean("deprecated") or DEPRECATION_MESSAGE.key in node


def enum_value_names(node: Node, values: tuple[LiteralValue, ...]) -> tuple[str, ...]:
    """The author's names of the values of an enum, in the order of `values`; empty without any."""
    names = _label_values(node, ENUM_VALUE_NAMES, values, all)
    if names is not None:
        return tuple(map(str, names))
    listed = _members_of_values(node, "name", values)
    return tuple(name or str(v) for name, v in zip(listed, values, strict=False))


def enum_value_descriptions(
    node: Node, values: tuple[LiteralValue, ...]
) -> tuple[str, ...]:
    """The author's descriptions of the values, in the order of `values`; empty without any."""
    descriptions = _label_values(node, ENUM_VALUE_DESCRIPTIONS, values, bool)
    if descriptions is not None:
        return tuple("" if each is None else str(each) for each in descriptions)
    return _members_of_values(node, "description", values)


def _label_values(
    node: Node,
    extension: Extension[Any],
    values: tuple[LiteralValue, ...],
    is_complete: Callable[[list[Any]], bool],
) -> list[Any] | None:
    """The first list or mapping of the extension that fits the values, as a list in their order."""
    for labels in extension.read_all(node.value):
        listed = labels
        if isinstance(labels, dict):
            listed = [labels.get(str(value)) for value in values]
        if len(listed) == len(values) and is_complete(listed):
            return list(listed)
    return None


def _members_of_values(
    node: Node, key: str, values: tuple[LiteralValue, ...]
) -> tuple[str, ...]:
    """One member of each object of `x-ms-enum/values`; empty where none has it."""
    by_value = {
        str(each.get("value")): str(each.get(key) or "")
        for each in ENUM_VALUES.read(node.value) or ()
    }
    labels = tuple(by_value.get(str(value), "") for value in values)
    return labels if any(labels) else ()
