"""What reading a description brings to light: declarations, what waits to be declared, and fallbacks."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    Content,
    Declaration,
    Exclusion,
    Fallback,
    Parameter,
    NameParts,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.name_parts import precedence
from intaglio.errors import Problem


@dataclass(slots=True)
class Ledger:
    """Filled by one reading of one description; what is referred to is read later, from `waiting`.

    Reading a reference's target at once would nest as deep as the longest chain of references.
    `parameters` and `contents` are what was read of those that many operations share.
    """

    declarations: dict[str, Declaration] = field(default_factory=dict)
    waiting: deque[Node] = field(default_factory=deque)
    seen: set[str] = field(default_factory=set)
    fallbacks: dict[tuple[str, str], Fallback] = field(default_factory=dict)
    exclusions: dict[str, Exclusion] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    parameters: dict[tuple[str, NameParts], Parameter | None] = field(
        default_factory=dict
    )
    contents: dict[tuple[str, NameParts, str], Content] = field(default_factory=dict)

    def declare(self, declaration: Declaration) -> None:
        """Enters a declaration; of one that is read twice, the better title stays."""
        at, known = declaration.at, self.declarations.get(declaration.at)
        if known is not None and known.name_parts != declaration.name_parts:
            titles = (declaration.name_parts, known.name_parts)
            title = min(titles, key=lambda each: precedence(each, at))
            declaration = replace(declaration, name_parts=title)
        self.declarations[at] = declaration

    def await_(self, schema: Node) -> None:
        """Asks for the declaration of a schema that is referred to."""
        if schema.at not in self.seen:
            self.seen.add(schema.at)
            self.waiting.append(schema)

    def exclude(self, at: str, construct: str) -> None:
        self.exclusions[at] = Exclusion(at, construct)

    def fall_back(self, at: str, construct: str, became: str) -> None:
        self.fallbacks.setdefault((at, construct), Fallback(at, construct, became))
