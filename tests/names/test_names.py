"""Names depend on what a description says, and on nothing else: each of the cases' descriptions, changed."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from intaglio.config import Config, Package, load_config
from intaglio import pipeline
from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.api.model import Ref
from intaglio.api.model.traversal import (
    reachable_declarations,
    response_types,
    request_types,
)
from intaglio.python.modules import graph as cycles
from intaglio.python.build_design import build_design
from intaglio.python.design import Design
from intaglio.python.modules.groups import FEW, UNUSED
from intaglio.python.modules.dependencies import list_references
from intaglio.python.naming.words import to_pascal_case, to_snake_case
from intaglio.load import Document, load_description

CASES = Path(__file__).parents[1] / "cases"
GOOD = sorted(
    path.parent
    for path in CASES.glob("*/description.*")
    if not (path.parent / "errors.txt").exists()
)
PACKAGE = Package("case-sdk", "case", "Case", "CASE")


@pytest.fixture(params=GOOD, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A copy of the case's folder, to work in."""
    copy = tmp_path / request.param.name
    shutil.copytree(request.param, copy, ignore=shutil.ignore_patterns("expected"))
    before = Path.cwd()
    os.chdir(copy)
    yield copy
    os.chdir(before)


def made(case: Path) -> Config:
    (description,) = case.glob("description.*")
    plain = Config(description.name, Path("generated"), PACKAGE)
    written = (case / "intaglio.toml").exists()
    return replace(load_config("intaglio.toml"), package=PACKAGE) if written else plain


def document(case: Path) -> Document:
    given = made(case)
    return load_description(
        given.description, allow=given.allow, overlays=given.overlays
    )


def designed(case: Path) -> Design:
    given = made(case)
    api = normalize(build_api(document(case), frozenset(given.exclude)))
    return build_design(api, given.package, given.names)


def rewrite(case: Path, changed: Mapping[str, Any]) -> None:
    """Writes other data in place of the case's files, by their uri."""
    root = made(case).description
    for uri, data in changed.items():
        (case / (uri or root)).write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def turned(value: Any) -> Any:
    """The value with the keys of its mappings from last to first; lists keep their order."""
    if isinstance(value, dict):
        return {key: turned(each) for key, each in reversed(value.items())}
    return [turned(each) for each in value] if isinstance(value, list) else value


def words(case: Path) -> dict[str, Counter[str]]:
    """What each module says that the description decides, in whatever order it says it."""
    files = pipeline.generate(made(case), lambda phase: None).files
    return {
        path: Counter(re.findall(r"\w+", text))
        for path, text in files.items()
        if re.fullmatch(r"src/case/(?!_runtime/).*\.pyi?", path)
    }


def test_the_order_of_keys_changes_nothing_but_order(case: Path) -> None:
    """Mappings say the same in any order, so that the same classes, methods and types are printed."""
    before = words(case)
    resources = document(case).resources
    rewrite(case, {uri: turned(each.data) for uri, each in resources.items()})
    assert before == words(case)


def names(design_: Design) -> dict[str, str]:
    """What is called what: classes, modules and pages by pointer, methods by operation."""
    decided = design_.names
    return {
        **{f"class of {at}": name for at, name in decided.classes.items()},
        **{f"module of {at}": name for at, name in design_.layout.home.items()},
        **{f"page of {at}": name for at, name in decided.pages.items()},
        **{f"method of {id_}": name for id_, name in decided.methods.items()},
    }


def added(root: Mapping[str, Any], *new: str) -> dict[str, Any]:
    """The description, of any version, with components of these names that nobody refers to."""
    schema = {"type": "object", "properties": {"own": {"type": "string"}}}
    more = {name: schema for name in new}
    if "swagger" in root:
        return {**root, "definitions": more | root.get("definitions", {})}
    components = root.get("components", {})
    schemas = more | components.get("schemas", {})
    return {**root, "components": {**components, "schemas": schemas}}


def components(design_: Design) -> dict[str, str]:
    """The names of the description's own components, by their pointers."""
    return {
        d.at: d.name_parts.words[0]
        for d in design_.api.declarations.values()
        if d.name_parts.is_component and d.at.startswith("#")
    }


HOSTILE = ("0", "Aaa", "class", "none", "_model", "Zzz.zzz", "été", "x" * 80)


def test_a_new_component_renames_no_other(case: Path) -> None:
    """With components of other names than those that are there, all others keep theirs."""
    root: Any = document(case).resources[""].data
    before = designed(case)
    taken = set(map(to_pascal_case, components(before).values()))
    rewrite(
        case, {"": added(root, *(n for n in HOSTILE if to_pascal_case(n) not in taken))}
    )
    assert names(before).items() <= names(designed(case)).items()


def test_a_twin_in_another_case_takes_nothing_away(case: Path) -> None:
    """A component that is spelled as classes are keeps its name, its module and its page from others."""
    root: Any = document(case).resources[""].data
    before = designed(case)
    own = {
        at: n
        for at, n in components(before).items()
        if to_pascal_case(to_snake_case(n)) == n
    }
    twins = {twin for n in own.values() for twin in (n.upper(), n.lower(), f"{n}_")}
    rewrite(case, {"": added(root, *sorted(twins))})
    after = names(designed(case))
    for at in own:
        for kind in ("class", "module", "page"):
            key = f"{kind} of {at}"
            assert names(before)[key] == after[key]


def test_models_stand_beside_those_of_the_same_operations_or_few(case: Path) -> None:
    """What stands beside a model that an operation uses it uses too, or it is one of few that its like uses.

    Operations are alike that lie in the same namespaces, as a whole.
    """
    design_ = designed(case)
    layout, same, namespaces = (
        design_.layout,
        design_.duplicates,
        design_.names.namespaces,
    )
    users = defaultdict(set)
    for operation in design_.api.operations:
        types = (*request_types(operation), *response_types(operation))
        request = design_.requests.get(operation.id)
        used = set(
            reachable_declarations(
                design_.api, (*types, *([Ref(request)] if request else []))
            )
        )
        used |= {same[at] for at in used if at in same}
        used |= {at for at, first in same.items() if first in used}
        for at in used:
            users[at].add(operation.id)
    for module in layout.modules.values():
        of = {frozenset(users[at]) for at in module.members}
        places = {frozenset(namespaces[each] for each in found) for found in of}
        is_unused = of == {frozenset()} and not module.group.webhooks
        most = UNUSED if is_unused else FEW
        assert 1 == len(of) or len(module.members) <= most
        assert 1 == len(places)


def test_no_two_modules_need_each_other(case: Path) -> None:
    """A module of models is imported before those that need it, so that names are there to be read."""
    design_ = designed(case)
    layout = design_.layout
    members = {
        name: map(design_.declaration, module.members)
        for name, module in layout.modules.items()
    }
    graph = {
        name: {layout.home[at] for each in declared for at in list_references(each)}
        for name, declared in members.items()
    }
    assert {1} >= {len(group) for group in cycles.components(graph)}
