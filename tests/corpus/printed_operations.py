"""Reads the operations of a printed package from its source, not from Intaglio's coverage report."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping


def read_operations(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yields HTTP method and path of each operation that a method of the package calls."""
    for path, text in files.items():
        if path.endswith(".py") and "/_runtime/" not in path and "_call(" in text:
            module = ast.parse(text)
            called = set(_find_called_names(module))
            for name, declaration in _find_declarations(module):
                if name in called:
                    yield _read_route(declaration)


def _find_called_names(module: ast.Module) -> Iterator[str]:
    """Yields each name that is the first argument of a method call: `self._call(NAME, ...)`."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(), args=[ast.Name(id=name), *_]):
                yield name


def _find_declarations(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Yields name and value of each `NAME = Operation(...)` or `StreamingOperation(...)`."""
    for node in module.body:
        match node:
            case ast.AnnAssign(
                target=ast.Name(id=name),
                value=ast.Call(
                    func=ast.Name(id="Operation" | "StreamingOperation")
                ) as declaration,
            ) | ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(
                    func=ast.Name(id="Operation" | "StreamingOperation")
                ) as declaration,
            ):
                yield name, declaration


def _read_route(declaration: ast.Call) -> tuple[str, str]:
    """The HTTP method and the path in the first argument of an operation: `"GET /pets"`."""
    method, _, path = ast.literal_eval(declaration.args[0]).partition(" ")
    return method, path
