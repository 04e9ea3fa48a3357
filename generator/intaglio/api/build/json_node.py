"""A JSON value of the description with its pointer, so that every message can name its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from intaglio.errors import IntaglioError, Problem
from intaglio.extensions.registry import is_extension
from intaglio.load.document import Document
from intaglio.load.document import LocatedDict
from intaglio.load.pointer import escape_token
from intaglio.load.references.resolve import resolve_reference


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its canonical pointer `at`; `node / "paths" / "/pets"` walks as a pointer does.

    The value is any JSON value. A method that reads a child accepts every value: where this is no
    object, or has no such child of the right type, the child is absent.
    """

    value: Any
    at: str
    document: Document = field(repr=False, compare=False)

    def __truediv__(self, key: str) -> Node:
        """The child under a key; a node whose value is `None` without one."""
        value = self.value
        return self._child(key, value.get(key) if isinstance(value, dict) else None)

    def __contains__(self, key: str) -> bool:
        """True if this is an object that has the key."""
        return isinstance(self.value, dict) and key in self.value

    @property
    def is_mapping(self) -> bool:
        """True if this is a JSON object."""
        return isinstance(self.value, dict)

    @property
    def exists(self) -> bool:
        """True if this is any value but null."""
        return self.value is not None

    def _child(self, key: str, value: Any) -> Node:
        if isinstance(value, LocatedDict):
            return Node(value, value.at, self.document)
        if "/" in key or "~" in key:
            key = escape_token(key)
        return Node(value, f"{self.at}/{key}", self.document)

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of an object, in its order."""
        if self.is_mapping:
            for key, value in self.value.items():
                yield key, self._child(key, value)

    def each(self) -> Iterator[Node]:
        """The items of an array."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self._child(str(index), value)

    def strings(self) -> tuple[str, ...]:
        """The items of an array that are strings."""
        values = self.value if isinstance(self.value, list) else ()
        return tuple(each for each in values if isinstance(each, str))

    def string(self, key: str) -> str:
        """The child as a string, a number or boolean as JSON spells it; empty without one."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if value is None or isinstance(value, str):
            return value or ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, int | float) else ""

    def with_pointers(self) -> Any:
        """The value with the pointers of its objects, so that it keeps them when it is moved."""
        if isinstance(self.value, list):
            return [each.with_pointers() for each in self.each()]
        return LocatedDict(self.value, self.at) if self.is_mapping else self.value

    def boolean(self, key: str) -> bool:
        """True if the child is `true`."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    def number(self, key: str) -> float | None:
        """The child if it is a number of JSON: YAML also has infinity and NaN."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return value if isinstance(value, int) or isfinite(value) else None

    def integer(self, key: str) -> int | None:
        """The child if it is a number without a fraction."""
        value = self.number(key)
        return int(value) if value is not None and value == int(value) else None

    def extensions(self) -> dict[str, Any]:
        """The members that the specification leaves to vendors, as they are (OpenAPI 3.1, 4.9)."""
        if not isinstance(self.value, dict):
            return {}
        return {key: each for key, each in self.value.items() if is_extension(key)}

    @property
    def ref(self) -> str | None:
        """The `$ref` of this object (OpenAPI 3.1, 4.8.23); `None` without one."""
        value = self.value.get("$ref") if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def target(self, ref: str) -> Node:
        """The node that a reference in this node points at, which may be a reference too.

        Raises:
            IntaglioError: nothing stands there, or its file cannot be read.
        """
        at, value = resolve_reference(self.document, ref, self.at)
        return Node(value, value.at if isinstance(value, LocatedDict) else at, self.document)

    def resolved(self) -> Node:
        """This node, or the node that its references lead to in any number of steps.

        Raises:
            IntaglioError: a reference leads nowhere, or back to a node before it.
        """
        node, seen = self, [self.at]
        while (ref := node.ref) is not None:
            node = node.target(ref)
            if node.at in seen:
                trail = [*seen[seen.index(node.at) :], node.at]
                raise IntaglioError(reference_loop(self.at, trail))
            seen.append(node.at)
        return node


def reference_loop(at: str, trail: list[str]) -> Problem:
    """The error for references that lead back to their start.

    `trail` are the pointers on the way; the first is the last.
    """
    return Problem(
        f"'$ref' loop: {' -> '.join(trail)}",
        at=at,
        hint="one of them has to describe something itself",
    )
