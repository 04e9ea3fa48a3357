"""The source of the generator as the tests of the house read it: modules, their imports and names."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "intaglio"
TEMPLATES = sorted((ROOT / "templates").rglob("*.jinja"))


@dataclass(frozen=True)
class Module:
    """One module: its dotted name, its path, its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def is_runtime(self) -> bool:
        return "runtime" in self.path.relative_to(PACKAGE).parts

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"


@cache
def modules() -> tuple[Module, ...]:
    """All modules of the generator, the runtime's included."""
    return tuple(map(_read_module, sorted(PACKAGE.rglob("*.py"))))


def _read_module(path: Path) -> Module:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, ast.parse(path.read_text("utf-8")))


@cache
def import_graph() -> Mapping[str, frozenset[str]]:
    """The modules that each module imports, for type checkers or in functions too."""
    known = {module.name: module for module in modules()}
    return {
        name: frozenset(imported_modules(module, known)) - {name}
        for name, module in known.items()
    }


def imported_modules(module: Module, known: Mapping[str, Module]) -> Iterator[str]:
    """The modules of the generator that a module imports; a name from a package is its submodule."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            submodules = [f"{base}.{each.name}" for each in node.names]
            yield from (each for each in submodules if each in known)
            if base in known and any(each not in known for each in submodules):
                yield base


def _base(module: Module, node: ast.ImportFrom) -> str:
    """The absolute name of the module that an import is from."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    if not module.is_package:
        parts = parts[:-1]
    parts = parts[: len(parts) - node.level + 1]
    return ".".join((*parts, *filter(None, [node.module])))


def cycles(graph: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """The groups of modules that import each other, directly or through others (Tarjan's algorithm)."""
    index: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = lowest[node] = len(index)
        stack.append(node)
        for other in graph[node]:
            if other not in index:
                visit(other)
                lowest[node] = min(lowest[node], lowest[other])
            elif other in stack:
                lowest[node] = min(lowest[node], index[other])
        if lowest[node] == index[node]:
            group = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(group) > 1:
                found.append(sorted(group))

    for node in graph:
        if node not in index:
            visit(node)
    return found


def words(identifier: str) -> frozenset[str]:
    """The words of an identifier in lower case: `toldName` and `told_name` have `told`."""
    return frozenset(
        word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)
    )


def identifiers(path: Path) -> Iterator[tuple[int, str]]:
    """Every identifier of a file with its line."""
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.NAME:
                yield token.start[0], token.string
