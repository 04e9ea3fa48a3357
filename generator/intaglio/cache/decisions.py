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
from intaglio.cache import values
from intaglio.cache.lazily import LazyMapping, LazySequence
from intaglio.config import Config
from intaglio.python.design import Design
from intaglio.python.duplicates import outline
from intaglio.python.layout import Layout, Module
from intaglio.python.names import Names, members
from intaglio.python.readme import opening, richness
from intaglio.python.signature import signature

API = tuple(
    each.name for each in fields(Api) if each.name not in ("operations", "declarations")
)
SETS = ("dicts", "files", "nullables", "flattened", "in_xml", "xml_roots")
MAPPINGS = ("requests", "errors", "duplicates", "further")


@dataclass(frozen=True, slots=True)
class Decisions:
    """`made` says all but the `operations`, by id, and the `declarations`, by pointer, which are lines.

    `shell` is the description without its paths.
    """

    made: Mapping[str, Any]
    shell: Mapping[str, Any]
    operations: Mapping[str, str]
    declarations: Mapping[str, str]

    def alike(self, outline: str) -> list[str]:
        """The declarations of this outline."""
        outlines: Mapping[str, str] = self.made["outlines"]
        return [at for at, other in outlines.items() if other == outline]


def content(design: Design, root: Mapping[str, object] | None) -> bytes:
    """What is kept of a design and of the description that it is of; nothing where that is no JSON."""
    # A class without capitals takes its name from fields: rare, and not kept.
    capital = all(each[0].isupper() for each in design.names.classes.values())
    if root is None or not capital:
        return b""
    try:
        return dump(_decisions(design, root))
    except (TypeError, ValueError):
        return b""


def _decisions(design: Design, root: Mapping[str, object]) -> Decisions:
    names, api = design.names, design.api
    first = opening(api.operations)
    made = {
        "api": [getattr(api, name) for name in API],
        "names": [names.classes, names.pages, names.groups, names.methods],
        "shared": [[*where, name] for where, name in names.shared.items()],
        "modules": {
            name: [module.group, [each.at for each in module.declarations]]
            for name, module in design.layout.modules.items()
        },
        "home": design.layout.home,
        "outlines": {at: outline(each) for at, each in api.declarations.items()},
        "package": asdict(design.config.package),
        "opening": first and [first.id, richness(first)],
        **{name: sorted(getattr(design, name)) for name in SETS},
        **{name: getattr(design, name) for name in MAPPINGS},
    }
    return Decisions(
        made,
        {key: {} if key == "paths" else value for key, value in root.items()},
        {each.id: values.line(each) for each in api.operations},
        {at: values.line(each) for at, each in api.declarations.items()},
    )


def dump(kept: Decisions) -> bytes:
    """Raises TypeError or ValueError for what is no JSON."""
    lines = (
        values.line([kept.made, [*kept.operations], [*kept.declarations]]),
        values.line(kept.shell),
        *kept.operations.values(),
        *kept.declarations.values(),
    )
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def load(content: bytes) -> Decisions:
    """Raises LookupError, TypeError or ValueError for what `dump` never made."""
    first, shell, *lines = content.decode("utf-8", "surrogatepass").split("\n")
    made, ids, pointers = json.loads(first)
    operations = dict(zip(ids, lines))
    declarations = dict(zip(pointers, lines[len(ids) :], strict=True))
    return Decisions(made, json.loads(shell), operations, declarations)


def design(kept: Decisions, config: Config, said: Mapping[str, Prose]) -> Design:
    """The design, of which no operation or declaration is read before somebody asks for it."""

    def operation(id_: str) -> Operation:
        read: Operation = values.value(kept.operations[id_])
        return replace(read, prose=said.get(read.at, read.prose))

    made = kept.made
    operations = LazyMapping(kept.operations, operation)
    declarations = LazyMapping(
        kept.declarations, lambda at: values.value(kept.declarations[at])
    )
    rest = dict(zip(API, values.read(made["api"]), strict=True))
    api = Api(
        **rest,
        operations=LazySequence(kept.operations, operations),
        declarations=declarations,
    )
    names = _names(made)
    found = Design(
        api,
        names,
        config,
        layout=Layout(_modules(made["modules"], declarations), made["home"]),
        namespaces={
            path: LazySequence(ids, operations)
            for path, ids in members(names.groups).items()
        },
        **_sets_and_mappings(made),
    )
    signatures = LazyMapping(
        kept.operations, lambda id_: signature(found, operations[id_])
    )
    return replace(found, signatures=signatures)


def _sets_and_mappings(made: Mapping[str, Any]) -> dict[str, Any]:
    sets = {name: frozenset(made[name]) for name in SETS}
    return {**sets, **{name: made[name] for name in MAPPINGS}}


def _names(made: Mapping[str, Any]) -> Names:
    classes, pages, groups, methods = made["names"]
    return Names(
        classes,
        pages,
        {id_: tuple(path) for id_, path in groups.items()},
        methods,
        {(place, wire): name for place, wire, name in made["shared"]},
    )


def _modules(
    made: Mapping[str, Any], declarations: Mapping[str, Any]
) -> Mapping[str, Module]:
    def module(name: str) -> Module:
        group, members = made[name]
        return Module(values.read(group), tuple(declarations[at] for at in members))

    return LazyMapping(made, module)
