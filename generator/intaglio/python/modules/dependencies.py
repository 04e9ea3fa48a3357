"""Dependencies between declarations: modules, duplicates and the order of classes are computed from these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intaglio.api.model import Declaration
from intaglio.api.model.traversal import declaration_types, references_in

Dependencies = Mapping[str, tuple[str, ...]]
"""The pointers of what each declaration refers to, each once, by the declaration's own pointer."""


def find_dependencies(declarations: Mapping[str, Declaration]) -> Dependencies:
    return {
        at: tuple(dict.fromkeys(list_references(declaration)))
        for at, declaration in declarations.items()
    }


def list_references(declaration: Declaration) -> Iterator[str]:
    """The pointers of what a declaration refers to, in its order, as often as it does."""
    return (
        at for type_ in declaration_types(declaration) for at in references_in(type_)
    )
