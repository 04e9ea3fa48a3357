"""A value of the description that knows its address, so that what is read from it can be traced back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document
from intaglio.load.document import LocatedDict
from intaglio.load.pointer import escape_token
from intaglio.load.references.resolve import resolve_reference


@dataclass(frozen=True, slots=True)
class Node:
    """`node / "paths" / "/pets"` walks as a pointer does; `at` is where the value stands."""

    value: Any
    at: str
    document: Document = field(repr=False, compare=False)

    def __truediv__(self, key: str) -> Node:
        """The child, or a node of `None` where there is none."""
        value = self.value
        return self._child(key, value.get(key) if isinstance(value, dict) else None)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.value, dict)

    @property
    def exists(self) -> bool:
        return self.value is not None

    def _child(self, key: str, value: Any) -> Node:
        if isinstance(value, LocatedDict):
            return Node(value, value.at, self.document)
        if "/" in key or "~" in key:
            key = escape_token(key)
        return Node(value, f"{self.at}/{key}", self.document)

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping; none where this is no mapping."""
        if self.is_mapping:
            for key, value in self.value.items():
                yield key, self._child(key, value)

    def each(self) -> Iterator[Node]:
        """The items of a list; none where this is no list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self._child(str(index), value)

    def text(self, key: str) -> str:
        """The child's text; a number or boolean as it is spelled; empty where there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if value is None or isinstance(value, str):
            return value or ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, int | float) else ""

    def standing(self) -> Any:
        """The value, which remembers where it stands when it is put elsewhere."""
        if isinstance(self.value, list):
            return [each.standing() for each in self.each()]
        return LocatedDict(self.value, self.at) if self.is_mapping else self.value

    def flag(self, key: str) -> bool:
        return isinstance(self.value, dict) and self.value.get(key) is True

    def number(self, key: str) -> float | None:
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, (int, float)) and value is not True else None

    def whole(self, key: str) -> int | None:
        value = self.number(key)
        return int(value) if value is not None and value == int(value) else None

    def extensions(self) -> dict[str, Any]:
        """The `x-` keys (OpenAPI 3.1, 4.9)."""
        if not isinstance(self.value, dict):
            return {}
        return {key: each for key, each in self.value.items() if key[:2] == "x-"}

    @property
    def ref(self) -> str | None:
        """The reference that this node is, if it is one (OpenAPI 3.1, 4.8.23)."""
        value = self.value.get("$ref") if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def target(self, ref: str) -> Node:
        """What `ref`, standing in this node, points at; one step. Raises IntaglioError."""
        at, value = resolve_reference(self.document, ref, self.at)
        return Node(
            value, value.at if isinstance(value, LocatedDict) else at, self.document
        )

    def resolved(self) -> Node:
        """This node, or what it refers to, however many steps away. Raises IntaglioError on a loop."""
        node, seen = self, [self.at]
        while (ref := node.ref) is not None:
            node = node.target(ref)
            if node.at in seen:
                raise IntaglioError(
                    loop(self.at, [*seen[seen.index(node.at) :], node.at])
                )
            seen.append(node.at)
        return node


def loop(at: str, trail: list[str]) -> Problem:
    """References that lead back to where they start; `trail` begins and ends with the same pointer."""
    return Problem(
        f"'$ref' loop: {' -> '.join(trail)}",
        at=at,
        hint="one of them has to describe something itself",
    )
