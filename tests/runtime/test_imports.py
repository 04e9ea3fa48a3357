"""The order of the runtime's folders: a module imports only from folders above its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import intaglio

RUNTIME = Path(intaglio.__file__).parent / "runtime"
MODULES = sorted(path for path in RUNTIME.rglob("*.py") if path.stem != "__init__")

ORDER = [
    "public_module",
    "errors",
    "media_types",
    "value",
    "lazy_exports",
    "types",
    "request",
    "response",
    "xml",
    "transport",
    "streams",
    "auth",
    "client",
    "public_types",
]
"""Folders, and modules that stand in none, from top to bottom."""


def module_name(path: Path) -> str:
    """The name of a module below the runtime, with dots."""
    return ".".join(path.relative_to(RUNTIME).with_suffix("").parts)


def imported_modules(path: Path) -> Iterator[str]:
    """The modules of the runtime that a module imports, those for type checkers and within functions included."""
    package = module_name(path).split(".")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            parent = package[: len(package) - node.level]
            target = [*parent, *((node.module or "").split(".") if node.module else ())]
            if (RUNTIME / "/".join(target)).with_suffix(".py").is_file():
                yield ".".join(target)
            else:
                yield from (".".join((*target, each.name)) for each in node.names)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_upwards(path: Path) -> None:
    """A module imports only from its own folder and from those above it."""
    own = ORDER.index(module_name(path).split(".")[0])
    below = [
        name for name in imported_modules(path) if ORDER.index(name.split(".")[0]) > own
    ]
    assert [] == below


def test_no_import_cycle() -> None:
    """No module imports itself through others, imports for type checkers included."""
    graph = {module_name(path): set(imported_modules(path)) for path in MODULES}
    while ends := {name for name, imports in graph.items() if not imports}:
        graph = {
            name: imports - ends for name, imports in graph.items() if name not in ends
        }
    assert {} == graph


def test_packages_import_nothing() -> None:
    """The `__init__` of a folder is its map: a docstring, and no import that every start would pay for."""
    for path in RUNTIME.rglob("__init__.py"):
        tree = ast.parse(path.read_text("utf-8"))
        assert ast.get_docstring(tree), path
        assert 1 == len(tree.body), path


def test_no_module_name_is_used_twice() -> None:
    """A module has a name of its own in all of the runtime."""
    names = [path.stem for path in MODULES]
    assert len(names) == len(set(names))
