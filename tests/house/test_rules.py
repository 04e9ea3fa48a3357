"""The rules of the house that a machine can hold: imports, templates, names and sizes."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import (
    PACKAGE,
    ROOT,
    TEMPLATES,
    Module,
    cycles,
    identifiers,
    import_graph,
    modules,
    words,
)

ROOMS = [
    "errors",
    "runtime",
    "extensions",
    "kinds",
    "config",
    "load",
    "api",
    "python",
    "render",
    "coverage",
    "output",
    "uptodate",
    "pipeline",
    "cli",
    "__main__",
]
"""From top to bottom: a room imports only from itself and from rooms before it."""

RUNTIME_DEPENDENCIES = frozenset(
    "anyio httpcore2 httpx2 pydantic pydantic_core typing_extensions".split()
)

BANNED_WORDS = frozenset(
    "told telling said reach roles claims thunk thunks misfit fitting whole shown gather gathering "
    "lazily neighbours editions leaves placing ledger facets".split()
)
"""Words that name nothing: each has a term of the field in its place."""

EMPTY_WORDS = frozenset("utils helpers manager common misc".split())

MAX_FILES = 24
"""How many files a folder holds: about twenty."""

STATEMENT = re.compile(
    r"(for [\w, ]+ in [\w.]+(\.items\(\))?|(if|elif) (not )?[\w.]+|else|end\w+"
    r'|include "[\w/.]+"|(from|import) "[\w/.]+" (import|as) [\w, ]+'
    r"|macro \w+\([\w, ]*\)|with [\w, =.\"()]+)"
)
EXPRESSION = re.compile(r"[\w.]+(\[\d\])?(\s*\|\s*\w+(\(\d+\))?)?|\w+\([\w., \"]*\)")

GENERATOR = [module for module in modules() if not module.is_runtime]
RUNTIME = [module for module in modules() if module.is_runtime]


def room_of(name: str) -> str:
    """The room of a module: its first folder, or itself."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "errors"


def test_imports_point_upwards() -> None:
    """A room imports only from rooms above it."""
    ranks = {room: rank for rank, room in enumerate(ROOMS)}
    wrong = [
        f"{module.name} imports {imported}"
        for module in GENERATOR
        for imported in sorted(import_graph()[module.name])
        if ranks[room_of(imported)] > ranks[room_of(module.name)]
    ]
    assert not wrong, "\n".join(wrong)


def test_no_module_imports_itself_through_others() -> None:
    """There is no import cycle, imports for type checkers included."""
    groups = [", ".join(group) for group in cycles(import_graph())]
    assert not groups, "\n".join(groups)


def test_the_runtime_imports_nothing_of_intaglio() -> None:
    """The runtime imports itself, the standard library, pydantic, httpx2 and what these depend on."""
    allowed = RUNTIME_DEPENDENCIES | sys.stdlib_module_names
    foreign = {
        (module.name, package)
        for module in RUNTIME
        for package in absolute_imports(module)
        if package not in allowed
    }
    assert set() == foreign


def absolute_imports(module: Module) -> Iterator[str]:
    """The packages that a module imports absolutely."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (each.name.split(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_templates_decide_nothing(path: Path) -> None:
    """A template loops, asks booleans, includes, calls macros and prints; it opens with its view."""
    text = path.read_text("utf-8")
    assert text.startswith("{# prints ")
    for statement in re.findall(r"{%[-+]?\s*(.*?)\s*[-+]?%}", text):
        assert STATEMENT.fullmatch(statement), statement
    for expression in re.findall(r"{{[-+]?\s*(.*?)\s*[-+]?}}", text):
        assert EXPRESSION.fullmatch(expression), expression


def test_functions_are_short() -> None:
    """No function is over 40 lines."""
    long = {
        f"{module.name}.{node.name}": length
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > 40
    }
    assert {} == long


def test_modules_are_short_and_say_what_they_are() -> None:
    """Every module is under 400 lines and opens with a docstring."""
    for module in modules():
        assert len(module.path.read_text("utf-8").splitlines()) <= 400, module.name
        assert ast.get_docstring(module.tree), module.name


def test_folders_are_small_and_have_a_map() -> None:
    """A folder holds about twenty files; its `__init__` names each of its modules."""
    by_folder: dict[Path, list[Path]] = defaultdict(list)
    for module in modules():
        by_folder[module.path.parent].append(module.path)
    for folder, paths in by_folder.items():
        assert len(paths) <= MAX_FILES, folder
        if folder == PACKAGE:
            continue
        tree = ast.parse((folder / "__init__.py").read_text("utf-8"))
        text = ast.get_docstring(tree) or ""
        missing = [
            path.stem
            for path in paths
            if path.stem != "__init__" and not re.search(rf"\b{path.stem}\b", text)
        ]
        assert [] == missing, f"{folder.relative_to(ROOT)}/__init__.py names not"


def test_names_are_terms_of_the_field() -> None:
    """No identifier, module or template is named by a word that names nothing."""
    wrong = [
        f"{module.path.relative_to(ROOT)}:{line}: {name}"
        for module in modules()
        for line, name in identifiers(module.path)
        if words(name) & BANNED_WORDS
    ]
    files = [
        path.relative_to(ROOT).as_posix()
        for path in (*(module.path for module in modules()), *TEMPLATES)
        if words(path.stem) & (BANNED_WORDS | EMPTY_WORDS)
        if path.name != "utils.py.jinja"  # the name that users of the SDK import
    ]
    assert not wrong + files, "\n".join(wrong + files)


@pytest.mark.parametrize("rooms", [GENERATOR, RUNTIME], ids=["generator", "runtime"])
def test_names_are_used_once(rooms: list[Module]) -> None:
    """No class and no module of the generator has the name of another; nor has one of the runtime."""
    classes = Counter(
        node.name
        for module in rooms
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    stems = Counter(module.name.rpartition(".")[2] for module in rooms)
    repeated = [name for name, count in (classes + stems).items() if count > 1]
    assert not repeated, ", ".join(repeated)


def test_public_functions_say_what_they_raise() -> None:
    """The docstring of a public function that raises names the exception."""
    silent = [
        f"{module.name}.{function.name} raises {exception}"
        for module in modules()
        for function in module.tree.body
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        if not function.name.startswith("_")
        for exception in raised_names(function)
        if exception not in (ast.get_docstring(function) or "")
    ]
    assert not silent, "\n".join(silent)


def raised_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """The exceptions that a function raises by name, but for `AssertionError`."""
    for node in ast.walk(function):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if isinstance(node.exc.func, ast.Name) and node.exc.func.id[0].isupper():
                if node.exc.func.id != "AssertionError":
                    yield node.exc.func.id
