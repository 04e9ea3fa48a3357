"""What declarations are for, by what leads to them: dicts, files, arguments, documents in XML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from intaglio.python.design import Design
from intaglio.python.modules.facts import DeclarationFacts
from intaglio.python.modules.usage_groups import reached


def with_roles(decided: Design) -> Design:
    """The design with the sets of declarations found that its facts lead to."""
    declarations = decided.facts.declarations
    operations = decided.facts.operations.values()
    graph = {at: each.needs for at, each in declarations.items()}
    given = _reached(graph, (at for each in operations for at in each.given))
    files = _reached(graph, (at for each in operations for at in each.files))
    return replace(
        decided,
        dicts=given & _holding_models(declarations),
        files=files.union(*(each.holders for each in operations)),
        nullables=frozenset(at for at, each in declarations.items() if each.nullable),
        flattened=frozenset(each.flat for each in operations if each.flat is not None),
        in_xml=_reached(graph, (at for each in operations for at in each.xml)),
        xml_roots=frozenset(at for each in operations for at in each.xml_roots),
    )


def _reached(
    graph: Mapping[str, Sequence[str]], starts: Iterable[str]
) -> frozenset[str]:
    return frozenset(reached(graph, starts))


def _holding_models(declarations: Mapping[str, DeclarationFacts]) -> frozenset[str]:
    """The models, and the aliases that lead to them."""
    users: dict[str, list[str]] = {at: [] for at in declarations}
    for at, declaration in declarations.items():
        for needed in declaration.needs if declaration.kind == "alias" else ():
            users[needed].append(at)
    return _reached(
        users, (at for at, each in declarations.items() if each.kind == "model")
    )
