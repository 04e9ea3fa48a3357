"""What a run has decided, kept so that a few pages can be printed again without deciding anything.

Operations and declarations lie there each on a line of its own, read when somebody asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from intaglio.api.model import Api, Operation
from intaglio.api.prose import Prose
from intaglio.cache import columns, values
from intaglio.cache.lazily import LazyMapping, LazySequence
from intaglio.config import Config
from intaglio.python.design import Design
from intaglio.python.facts import Facts
from intaglio.python.names import Names, first_tags, members
from intaglio.python.readme import opening
from intaglio.python.signature import signature

API = tuple(
    each.name for each in fields(Api) if each.name not in ("operations", "declarations")
)


@dataclass(frozen=True, slots=True)
class Decisions:
    """`made` says all but the `operations`, by id, and the `declarations`, by pointer, which are lines.

    `shell` is the description without its paths. `lines` are these two as they were read, if they are
    still so.
    """

    made: Mapping[str, Any]
    shell: Mapping[str, Any]
    operations: Mapping[str, str]
    declarations: Mapping[str, str]
    lines: tuple[str, ...] = ()


def content(design: Design, root: Mapping[str, object] | None) -> bytes:
    """What is kept of a design and of the description that it is of; nothing where that is no JSON."""
    if root is None or not has_capitals(design):
        return b""
    try:
        return dump(_decisions(design, root))
    except (TypeError, ValueError):
        return b""


def has_capitals(design: Design) -> bool:
    """Whether every class begins with a capital: another takes its name from fields, and is not kept."""
    return all(each[0].isupper() for each in design.names.classes.values())


def _decisions(design: Design, root: Mapping[str, object]) -> Decisions:
    api = design.api
    first = opening(api.operations)
    return Decisions(
        {
            "api": [getattr(api, name) for name in API],
            "package": asdict(design.config.package),
            "requests": design.requests,
            "opening": first and first.id,
            **columns.data(design),
        },
        {key: {} if key == "paths" else value for key, value in root.items()},
        {each.id: values.line(each) for each in api.operations},
        {at: values.line(each) for at, each in api.declarations.items()},
    )


def remade(kept: Decisions, design: Design, first: str | None) -> Decisions:
    """With all that is decided in this design; `first` is what its README begins with, if that is known."""
    if first is None and (found := opening(design.api.operations)) is not None:
        first = found.id
    made = {**kept.made, **columns.data(design), "opening": first}
    return replace(kept, made=made, lines=())


def dump(kept: Decisions) -> bytes:
    """Raises TypeError or ValueError for what is no JSON."""
    heads = kept.lines or (
        values.line([kept.made, [*kept.operations], [*kept.declarations]]),
        values.line(kept.shell),
    )
    pieces = (*kept.operations.values(), *kept.declarations.values())
    return "\n".join((*heads, *pieces)).encode("utf-8", "surrogatepass")


def load(content: bytes) -> Decisions:
    """Raises LookupError, TypeError or ValueError for what `dump` never made."""
    first, shell, *lines = content.decode("utf-8", "surrogatepass").split("\n")
    made, ids, pointers = json.loads(first)
    operations = dict(zip(ids, lines))
    declarations = dict(zip(pointers, lines[len(ids) :], strict=True))
    return Decisions(made, json.loads(shell), operations, declarations, (first, shell))


def design(kept: Decisions, config: Config, said: Mapping[str, Prose]) -> Design:
    """The design, of which no operation or declaration is read before somebody asks for it."""
    order = list(kept.declarations)
    known = columns.facts(kept.made, order)
    found = undecided(kept, config, said, columns.names(kept.made, order), known)
    return replace(found, **columns.followed(kept.made, order))


def undecided(
    kept: Decisions,
    config: Config,
    said: Mapping[str, Prose],
    names: Names,
    known: Facts,
) -> Design:
    """The same without what follows from facts and names."""

    def operation(id_: str) -> Operation:
        read: Operation = values.value(kept.operations[id_])
        return replace(read, prose=said.get(read.at, read.prose))

    operations = LazyMapping(kept.operations, operation)
    api = Api(
        **rest(kept),
        operations=LazySequence(kept.operations, operations),
        declarations=LazyMapping(
            kept.declarations, lambda at: values.value(kept.declarations[at])
        ),
    )
    found = Design(
        api,
        names,
        config,
        known,
        requests=kept.made["requests"],
        namespaces={
            path: LazySequence(ids, operations)
            for path, ids in members(names.groups).items()
        },
        first_tags=first_tags(names.groups, known.operations.values()),
    )
    signatures = LazyMapping(
        kept.operations, lambda id_: signature(found, operations[id_])
    )
    return replace(found, signatures=signatures)


def rest(kept: Decisions) -> dict[str, Any]:
    """The fields of the Api that are read at once."""
    return dict(zip(API, values.read(kept.made["api"]), strict=True))
