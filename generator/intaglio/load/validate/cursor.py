"""A value of the user's data with its pointer. It walks to other values and follows references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from intaglio.extensions.registry import is_extension
from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document
from intaglio.load.pointer import escape_token
from intaglio.load.references.resolve import (
    INNER,
    Target,
    find_value,
    resolve_reference_chain,
)


@dataclass(frozen=True, slots=True, eq=False)
class Cursor:
    """The value at the pointer `at`; `None` if there is none, or if a reference leads nowhere.

    All cursors of one walk share `problems`: what is wrong with the references that they followed.
    """

    at: str
    value: object
    document: Document = field(repr=False)
    problems: dict[Problem, None] = field(repr=False)

    @classmethod
    def at_root(cls, document: Document) -> Cursor:
        """A cursor at the root of the description, for a new walk."""
        return cls("#", document.resources[""].data, document, {})

    def move_to(self, at: str, value: object) -> Cursor:
        """A cursor at another value; a reference is not followed."""
        return Cursor(at, value, self.document, self.problems)

    def follow(self, at: str, value: object) -> Cursor:
        """A cursor at another value, or at the target of the reference that it is."""
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return self.move_to(*self._follow_reference(at, value["$ref"]))
        return self.move_to(at, value)

    def get(self, key: str) -> object:
        """The value of a key, a reference not followed; `None` if there is none."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def get_string(self, key: str) -> str | None:
        """The value of a key if it is a string."""
        value = self.get(key)
        return value if isinstance(value, str) else None

    def pointer_of(self, key: str) -> str:
        """The pointer of the value of a key, which need not exist."""
        return f"{self.at}/{escape_token(key)}"

    def child(self, key: str) -> Cursor:
        """A cursor at the value of a key, a reference followed."""
        return self.follow(self.pointer_of(key), self.get(key))

    def entries(self) -> Iterator[tuple[str, Cursor]]:
        """Yields the entries of a mapping without extensions; nothing for other values."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                if not is_extension(key):
                    yield key, self.follow(self.pointer_of(key), value)

    def items(self) -> Iterator[Cursor]:
        """Yields the items of a list; nothing for other values."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield self.follow(f"{self.at}/{index}", value)

    def _follow_reference(self, at: str, ref: str) -> Target:
        try:
            target = resolve_reference_chain(self.document, ref, at)
        except IntaglioError as error:
            self.problems.update(dict.fromkeys(error.problems))
            return at, None
        if self._names_inner_definition(at, ref):
            what = f"reference '{ref}' leads nowhere from the root of the file"
            hint = "the schema around it has this definition, but many tools do not look there"
            self.problems[Problem(what, at=f"{at}/$ref", hint=hint)] = None
        return target

    def _names_inner_definition(self, at: str, ref: str) -> bool:
        """True if only a schema around the reference has the definition that it names."""
        if not ref.startswith(INNER) or self.document.base_uris:
            return False
        holder = f"{at.partition('#')[0]}{'/'.join(ref.split('/')[:3])}"
        return find_value(self.document, holder) is None
