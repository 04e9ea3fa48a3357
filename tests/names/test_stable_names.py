"""Names are stable: the descriptions of all cases, changed in ways that must not rename anything."""

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
from intaglio.python.modules import graph as graphs
from intaglio.python.build_design import build_design
from intaglio.python.design import Design
from intaglio.python.modules.groups import FEW, UNUSED
from intaglio.python.modules.dependencies import list_references
from intaglio.python.naming.words import to_pascal_case, to_snake_case
from intaglio.load import Document, load_description

CASES = Path(__file__).parents[1] / "cases"
VALID_CASES = sorted(
    path.parent
    for path in CASES.glob("*/description.*")
    if not (path.parent / "errors.txt").exists()
)
PACKAGE = Package("case-sdk", "case", "Case", "CASE")


@pytest.fixture(params=VALID_CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A copy of the case's folder, to work in."""
    copy = tmp_path / request.param.name
    shutil.copytree(request.param, copy, ignore=shutil.ignore_patterns("expected"))
    before = Path.cwd()
    os.chdir(copy)
    yield copy
    os.chdir(before)


def build_config(case: Path) -> Config:
    (description,) = case.glob("description.*")
    default = Config(description.name, Path("generated"), PACKAGE)
    has_config = (case / "intaglio.toml").exists()
    return (
        replace(load_config("intaglio.toml"), package=PACKAGE)
        if has_config
        else default
    )


def load_document(case: Path) -> Document:
    config = build_config(case)
    return load_description(
        config.description, allow=config.allow, overlays=config.overlays
    )


def build_case_design(case: Path) -> Design:
    config = build_config(case)
    api = normalize(build_api(load_document(case), frozenset(config.exclude)))
    return build_design(api, config.package, config.names)


def write_resources(case: Path, changed: Mapping[str, Any]) -> None:
    """Replaces the files of a case, by their uri, with other data."""
    root = build_config(case).description
    for uri, data in changed.items():
        (case / (uri or root)).write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def reverse_mappings(value: Any) -> Any:
    """Returns a value with the keys of all mappings in reverse order."""
    if isinstance(value, dict):
        return {key: reverse_mappings(each) for key, each in reversed(value.items())}
    return (
        [reverse_mappings(each) for each in value] if isinstance(value, list) else value
    )


def count_words(case: Path) -> dict[str, Counter[str]]:
    """Returns the words of each printed module, without their order."""
    files = pipeline.generate(build_config(case), lambda phase: None).files
    return {
        path: Counter(re.findall(r"\w+", content))
        for path, content in files.items()
        if re.fullmatch(r"src/case/(?!_runtime/).*\.pyi?", path)
    }


def test_order_of_keys_is_irrelevant(case: Path) -> None:
    """A description with the keys of mappings in reverse order gives the same words."""
    before = count_words(case)
    resources = load_document(case).resources
    write_resources(
        case, {uri: reverse_mappings(each.data) for uri, each in resources.items()}
    )
    assert before == count_words(case)


def collect_names(design_: Design) -> dict[str, str]:
    """Returns the names of classes, modules and pages by pointer, and of methods by operation."""
    decided = design_.names
    return {
        **{f"class of {at}": name for at, name in decided.classes.items()},
        **{f"module of {at}": name for at, name in design_.layout.home.items()},
        **{f"page of {at}": name for at, name in decided.pages.items()},
        **{f"method of {id_}": name for id_, name in decided.methods.items()},
    }


def add_components(root: Mapping[str, Any], *new: str) -> dict[str, Any]:
    """Returns a description of any version with further components that nothing references."""
    schema = {"type": "object", "properties": {"own": {"type": "string"}}}
    more = {name: schema for name in new}
    if "swagger" in root:
        return {**root, "definitions": more | root.get("definitions", {})}
    components = root.get("components", {})
    schemas = more | components.get("schemas", {})
    return {**root, "components": {**components, "schemas": schemas}}


def list_components(design_: Design) -> dict[str, str]:
    """Returns the names of the description's components by pointer."""
    return {
        d.at: d.name_parts.words[0]
        for d in design_.api.declarations.values()
        if d.name_parts.is_component and d.at.startswith("#")
    }


HOSTILE = ("0", "Aaa", "class", "none", "_model", "Zzz.zzz", "été", "x" * 80)


def test_new_component_renames_nothing(case: Path) -> None:
    """A new component with a new name keeps all other names."""
    root: Any = load_document(case).resources[""].data
    before = build_case_design(case)
    taken = set(map(to_pascal_case, list_components(before).values()))
    write_resources(
        case,
        {
            "": add_components(
                root, *(n for n in HOSTILE if to_pascal_case(n) not in taken)
            )
        },
    )
    assert (
        collect_names(before).items() <= collect_names(build_case_design(case)).items()
    )


def test_component_with_name_in_other_case_renames_nothing(case: Path) -> None:
    """A new component with a known name in another case keeps the names of the known one."""
    root: Any = load_document(case).resources[""].data
    before = build_case_design(case)
    own = {
        at: n
        for at, n in list_components(before).items()
        if to_pascal_case(to_snake_case(n)) == n
    }
    variants = {
        variant for n in own.values() for variant in (n.upper(), n.lower(), f"{n}_")
    }
    write_resources(case, {"": add_components(root, *sorted(variants))})
    after = collect_names(build_case_design(case))
    for at in own:
        for kind in ("class", "module", "page"):
            key = f"{kind} of {at}"
            assert collect_names(before)[key] == after[key]


def test_models_of_module_have_same_operations(case: Path) -> None:
    """The models of a module are used by the same operations, or they are few.

    The operations of one module have the same namespaces.
    """
    design_ = build_case_design(case)
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
        operations = {frozenset(users[at]) for at in module.members}
        places = {frozenset(namespaces[each] for each in ids) for ids in operations}
        is_unused = operations == {frozenset()} and not module.group.webhooks
        most = UNUSED if is_unused else FEW
        assert 1 == len(operations) or len(module.members) <= most
        assert 1 == len(places)


def test_modules_of_models_have_no_import_cycle(case: Path) -> None:
    """No two modules of models import each other."""
    design_ = build_case_design(case)
    layout = design_.layout
    members = {
        name: map(design_.declaration, module.members)
        for name, module in layout.modules.items()
    }
    graph = {
        name: {layout.home[at] for each in declared for at in list_references(each)}
        for name, declared in members.items()
    }
    assert {1} >= {len(group) for group in graphs.find_strong_components(graph)}
