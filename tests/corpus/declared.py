"""What a printed package declares, read from its source and not from Intaglio's report."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping


def operations(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Method and path of every operation that some method of the package calls."""
    for path, text in files.items():
        if path.endswith(".py") and "/_runtime/" not in path and "_call(" in text:
            module = ast.parse(text)
            called = set(_called(module))
            for name, declared in _declared(module):
                if name in called:
                    yield _route(declared)


def _called(module: ast.Module) -> Iterator[str]:
    """The names that methods hand to a call as its first argument."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(), args=[ast.Name(id=name), *_]):
                yield name


def _declared(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """`NAME = Operation(...)`, annotated or not, and the same of `Streaming`."""
    for node in module.body:
        match node:
            case ast.AnnAssign(
                target=ast.Name(id=name),
                value=ast.Call(func=ast.Name(id="Operation" | "Streaming")) as declared,
            ) | ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Operation" | "Streaming")) as declared,
            ):
                yield name, declared


def _route(declared: ast.Call) -> tuple[str, str]:
    """The method and the path of an operation's first argument."""
    method, _, path = ast.literal_eval(declared.args[0]).partition(" ")
    return method, path
