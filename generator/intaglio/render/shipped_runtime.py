"""The modules of the runtime that a printed package needs.

A module is needed if a printed file imports it, or if a needed module does. Imports within functions and
imports for type checkers count as well: a type checker follows them. A module is named by its path below
`_runtime`, with dots: `client.operation`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

PACKAGE = "_runtime"

_MARK = f".{PACKAGE}"


def add_runtime(printed: Mapping[str, str], source: str) -> dict[str, str]:
    """The printed files with the runtime that they need, in the folder `source` of the package."""
    runtime = runtime_files(f"{source}/{PACKAGE}", needed_modules(printed))
    return {**printed, **runtime, f"{source}/py.typed": ""}


def runtime_files(folder: str, modules: frozenset[str]) -> dict[str, str]:
    """The modules and the packages that hold them, word for word, by path below `folder`."""
    packages = {""}.union(*map(_parents, modules))
    sources = {_path(name): _sources()[name] for name in modules}
    maps = {_path(name, "__init__"): _packages()[name] for name in packages}
    return {f"{folder}/{path}": text for path, text in sorted((sources | maps).items())}


def every_module() -> frozenset[str]:
    """All modules of the runtime; packages are not among them."""
    return frozenset(_sources())


def needed_modules(printed: Mapping[str, str]) -> frozenset[str]:
    """The modules that printed files need; all of them if a printed file is not valid Python."""
    try:
        waiting = {
            module
            for path, text in printed.items()
            if path.endswith((".py", ".pyi")) and _MARK in text
            for module in imported_modules(text)
        }
    except SyntaxError:
        return every_module()
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= _dependencies_of(name) - found
    return frozenset(found)


def imported_modules(source: str) -> frozenset[str]:
    """The modules of the runtime that a printed file imports; raises `SyntaxError`."""
    prefix = f"{PACKAGE}."
    paths = (
        path.partition(prefix)[2]
        for _, path in _relative_imports(ast.parse(_with_imports(source)))
        if path.startswith(prefix)
    )
    return frozenset(path for path in paths if path in _sources())


def _with_imports(source: str) -> str:
    """The imports of the runtime, or all of a file if they are not each on lines of their own."""
    statements = (each for each in _import_statements(source) if _MARK in each)
    excerpt = "\n".join(statements)
    return excerpt if excerpt.count(_MARK) == source.count(_MARK) else source


def _relative_imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The level of each relative import and what may be a module: `a` and `a.b` of `from .a import b`."""
    for node in _statements(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = node.module or ""
            yield node.level, base
            for each in node.names:
                yield node.level, f"{base}.{each.name}".lstrip(".")


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """The statements of a module, those in functions and blocks too.

    Expressions are most of a tree: without them the walk takes a tenth of the time of `ast.walk`.
    """
    pending = [tree]
    while pending:
        node = pending.pop()
        yield node
        for name in ("body", "orelse", "handlers", "finalbody", "cases"):
            children = getattr(node, name, ())
            if isinstance(children, list):  # the body of a lambda is an expression
                pending.extend(children)


@cache
def _dependencies_of(module: str) -> frozenset[str]:
    """The modules that a module of the runtime imports."""
    found = set()
    statements = "\n".join(_import_statements(_sources()[module]))
    for level, path in _relative_imports(ast.parse(statements)):
        parts = module.split(".")
        found.add(".".join((*parts[: len(parts) - level], path)))
    return frozenset(found & _sources().keys())


def _import_statements(source: str) -> Iterator[str]:
    """The relative imports of a module, each on a line: to parse whole files takes 0.2 s."""
    lines = iter(source.splitlines())
    for line in lines:
        statement = line.strip()
        if statement.startswith("from ."):
            while "(" in statement and ")" not in statement:
                statement += next(lines)
            yield statement


@cache
def _sources() -> Mapping[str, str]:
    """The source of each module."""
    return {
        name: text
        for name, text in _python_files(_root(), "")
        if not name.endswith("__init__")
    }


@cache
def _packages() -> Mapping[str, str]:
    """The source of `__init__` of each package; the outermost is named by an empty string."""
    return {
        name.removesuffix("__init__").removesuffix("."): text
        for name, text in _python_files(_root(), "")
        if name.endswith("__init__")
    }


def _root() -> Traversable:
    return files("intaglio") / "runtime"


def _python_files(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _python_files(each, f"{prefix}{each.name}.")
        elif each.name.endswith(".py"):
            name = each.name.removesuffix(".py")
            yield f"{prefix}{name}", each.read_text("utf-8")


def _parents(module: str) -> set[str]:
    """The packages that hold a module."""
    parts = module.split(".")
    return {".".join(parts[:length]) for length in range(1, len(parts))}


def _path(*names: str) -> str:
    return "/".join(name.replace(".", "/") for name in names if name) + ".py"
