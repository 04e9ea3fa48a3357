"""The rules of the house that a machine can hold: who imports whom, how dumb templates are, how long code is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "intaglio"
TEMPLATES = sorted((ROOT / "templates").rglob("*.jinja"))
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = [
    "errors",
    "extensions",
    "kinds",
    "config",
    "load",
    "api",
    "python",
    "render",
    "output",
    "uptodate",
    "pipeline",
    "cli",
]
"""From top to bottom: a room imports only from itself and from rooms before it."""

ALSO = {
    "coverage": "uptodate",
    "__main__": "cli",
    "__init__": "errors",
}
"""Modules that belong to a room without standing in its folder."""


def room(module: str) -> str:
    name = module.split(".")[1] if "." in module else "__init__"
    return ALSO.get(name, name)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield from (
                f"{module}.{alias.name}" if module == "intaglio" else module
                for alias in node.names
            )


def name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts)


OURS = [path for path in MODULES if "runtime" not in path.relative_to(PACKAGE).parts]


@pytest.mark.parametrize("path", OURS, ids=name)
def test_imports_point_upwards(path: Path) -> None:
    """A room imports only from rooms above it."""
    here = ROOMS.index(room(name(path)))
    below = [
        module
        for module in imports(path)
        if module.startswith("intaglio.") and ROOMS.index(room(module)) > here
    ]
    assert [] == below


def test_the_runtime_imports_nothing_of_intaglio() -> None:
    """The runtime needs the standard library, pydantic and httpx2 with what these stand on, and itself."""
    allowed = {
        "pydantic",
        "pydantic_core",
        "typing_extensions",
        "httpx2",
        "httpcore2",
        "anyio",
    }
    foreign = {
        (path.name, module)
        for path in (PACKAGE / "runtime").rglob("*.py")
        for module in imports(path)
        if module.split(".")[0] == "intaglio"
        or (
            module
            and not _is_standard(module)
            and module.split(".")[0] not in allowed
            and _absolute(path, module)
        )
    }
    assert set() == foreign


def _is_standard(module: str) -> bool:
    import sys

    return module.split(".")[0] in sys.stdlib_module_names


def _absolute(path: Path, module: str) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    relative = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    }
    return module not in relative


STATEMENT = re.compile(
    r"(for [\w, ]+ in [\w.]+(\.items\(\))?|(if|elif) (not )?[\w.]+|else|end\w+"
    r'|include "[\w/.]+"|(from|import) "[\w/.]+" (import|as) [\w, ]+'
    r"|macro \w+\([\w, ]*\)|with [\w, =.\"]+)"
)
EXPRESSION = re.compile(r"[\w.]+(\[\d\])?(\s*\|\s*\w+(\(\d+\))?)?|\w+\([\w., ]*\)")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_decide_nothing(path: Path) -> None:
    """A template loops, asks booleans, includes, calls macros and prints; it opens with its view."""
    text = path.read_text("utf-8")
    assert text.startswith("{# prints ")
    for statement in re.findall(r"{%[-+]?\s*(.*?)\s*[-+]?%}", text):
        assert STATEMENT.fullmatch(statement), statement
    for expression in re.findall(r"{{[-+]?\s*(.*?)\s*[-+]?}}", text):
        assert EXPRESSION.fullmatch(expression), expression


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name(path)}.{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_functions_are_short() -> None:
    """No function is over 40 lines, and half of them are 8 or less without their docstrings."""
    lengths = dict(each for path in MODULES for each in functions(path))
    assert {} == {where: length for where, length in lengths.items() if length > 40}


def test_modules_are_short_and_say_why_they_exist() -> None:
    """Every module is under 400 lines and opens with a sentence."""
    for path in MODULES:
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 400, path
        assert ast.get_docstring(ast.parse(text)), path


def test_names_are_terms_of_the_field() -> None:
    """No module hides behind a word that says nothing."""
    empty = {"utils", "helpers", "manager", "common", "misc"}
    assert [] == [path for path in MODULES if path.stem in empty]
