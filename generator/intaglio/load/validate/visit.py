"""A value of the description that a check walks over: what it holds, references followed on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document
from intaglio.load.pointer import escape
from intaglio.load.references.resolve import INNER, Found, resolve_chain, value_at


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk over a description; `found` is what is wrong with the references on it."""

    document: Document
    found: dict[Problem, None] = field(default_factory=dict)

    def root(self) -> Visit:
        return Visit("#", self.document.resources[""].data, self)

    def visit(self, at: str, value: object) -> Visit:
        """The value, or what it refers to; nothing where that leads nowhere."""
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            at, value = self._followed(at, value["$ref"])
        return Visit(at, value, self)

    def _followed(self, at: str, ref: str) -> Found:
        try:
            found = resolve_chain(self.document, ref, at)
        except IntaglioError as error:
            self.found.update(dict.fromkeys(error.problems))
            return at, None
        if self._is_from_within(at, ref):
            what = f"reference '{ref}' leads nowhere from the top of the file"
            hint = "taken from the schema around it, where many tools will not look"
            self.found[Problem(what, at=f"{at}/$ref", hint=hint)] = None
        return found

    def _is_from_within(self, at: str, ref: str) -> bool:
        """Whether only a schema around the reference has the definition that it names."""
        if not ref.startswith(INNER) or self.document.scopes:
            return False
        holder = f"{at.partition('#')[0]}{'/'.join(ref.split('/')[:3])}"
        return value_at(self.document, holder) is None


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """`at` is where the value itself stands, wherever the way to it began."""

    at: str
    value: object
    walk: Walk = field(repr=False)

    def get(self, key: str) -> object:
        """What stands under the key, as it is; `None` where nothing does."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def text(self, key: str) -> str | None:
        value = self.get(key)
        return value if isinstance(value, str) else None

    def below(self, key: str) -> str:
        """The pointer of what stands under the key."""
        return f"{self.at}/{escape(key)}"

    def child(self, key: str) -> Visit:
        return self.walk.visit(self.below(key), self.get(key))

    def entries(self) -> Iterator[tuple[str, Visit]]:
        """The entries of a mapping but its extensions; none where it is no mapping."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                if not key.startswith("x-"):
                    yield key, self.walk.visit(self.below(key), value)

    def items(self) -> Iterator[Visit]:
        """The items of a list; none where it is no list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self.walk.visit(f"{self.at}/{index}", value)
