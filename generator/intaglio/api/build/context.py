"""What building an Api collects: declarations, schemas that are still to be built, and findings."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

from intaglio.api.build.json_node import Node
from intaglio.api.build.name_parts import name_precedence
from intaglio.api.model import (
    Content,
    Declaration,
    Exclusion,
    Fallback,
    NameParts,
    Parameter,
)
from intaglio.errors import IntaglioError, Problem


@dataclass(slots=True)
class BuildContext:
    """The mutable state of building one Api from one description.

    Attributes:
        declarations: the declarations so far, by pointer.
        queue: schemas that something refers to and that are still to be built. Building them
            at once would nest as deep as the longest chain of references.
        queued: the pointers of all schemas that were ever in the queue.
        fallbacks: what is not modelled, by pointer and construct.
        exclusions: what the author keeps out of SDKs, by pointer.
        problems: the errors so far; they are raised together at the end.
        parameters, contents: what is built already of objects that many operations share,
            by pointer and name (and media type).
    """

    declarations: dict[str, Declaration] = field(default_factory=dict)
    queue: deque[Node] = field(default_factory=deque)
    queued: set[str] = field(default_factory=set)
    fallbacks: dict[tuple[str, str], Fallback] = field(default_factory=dict)
    exclusions: dict[str, Exclusion] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    parameters: dict[tuple[str, NameParts], Parameter | None] = field(
        default_factory=dict
    )
    contents: dict[tuple[str, NameParts, str], Content] = field(default_factory=dict)

    def add_declaration(self, declaration: Declaration) -> None:
        """Adds or replaces a declaration; of one that is built twice, the better name stays."""
        at, known = declaration.at, self.declarations.get(declaration.at)
        if known is not None and known.name_parts != declaration.name_parts:
            candidates = (declaration.name_parts, known.name_parts)
            best = min(candidates, key=lambda each: name_precedence(each, at))
            declaration = replace(declaration, name_parts=best)
        self.declarations[at] = declaration

    def queue_schema(self, schema: Node) -> None:
        """Asks for the declaration of a schema, once however often it is referred to."""
        if schema.at not in self.queued:
            self.queued.add(schema.at)
            self.queue.append(schema)

    def raise_problems(self) -> None:
        """Does nothing without problems.

        Raises:
            IntaglioError: with all problems, each once.
        """
        if self.problems:
            raise IntaglioError(*dict.fromkeys(self.problems))

    def add_exclusion(self, at: str, construct: str) -> None:
        """Reports a part of the description that its author keeps out of SDKs."""
        self.exclusions[at] = Exclusion(at, construct)

    def add_fallback(self, at: str, construct: str, became: str) -> None:
        """Reports a construct that is not modelled, and what stands in its place."""
        self.fallbacks.setdefault((at, construct), Fallback(at, construct, became))
