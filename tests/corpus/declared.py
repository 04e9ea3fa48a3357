"""What a printed package declares, read from its source and not from Intaglio's report."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping


def operations(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Method and path of every operation that some method of the package calls."""
    for path, text in files.items():
        if path.endswith(".py") and "Operation(" in text and "/_runtime/" not in path:
            yield from _of(ast.parse(text))


def _of(module: ast.Module) -> Iterator[tuple[str, str]]:
    called = {
        call.args[0].id
        for call in ast.walk(module)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.args
        and isinstance(call.args[0], ast.Name)
    }
    for statement in module.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(
            statement.value, ast.Call
        ):
            if isinstance(statement.target, ast.Name) and _is_operation(
                statement.value
            ):
                if statement.target.id in called:
                    yield _route(statement.value)


def _is_operation(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Operation"


def _route(call: ast.Call) -> tuple[str, str]:
    given = {
        keyword.arg: keyword.value.value
        for keyword in call.keywords
        if isinstance(keyword.value, ast.Constant)
    }
    return str(given["method"]), str(given["path"])
