"""The imports of the shipped runtime that are read from its text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import intaglio.runtime
from intaglio.render.shipped_runtime import every_module, needed_modules

_ROOT = Path(intaglio.runtime.__file__).parent


@pytest.mark.parametrize("module", sorted(every_module()))
def test_every_module_brings_what_it_imports(module: str) -> None:
    printed = {"sdk/a.py": f"from ._runtime.{module} import *\n"}

    missing = set(_imported(module)) - needed_modules(printed)

    assert not missing


def _imported(module: str) -> Iterator[str]:
    """The modules that `ast` finds, imports in functions and for type checkers included."""
    source = _ROOT.joinpath(*module.split(".")).with_suffix(".py").read_text("utf-8")
    parts = module.split(".")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = parts[: len(parts) - node.level]
            base = [*above, *(node.module or "").split(".")]
            names = [".".join(filter(None, (*base, n.name))) for n in node.names]
            found = {".".join(filter(None, base)), *names}
            yield from found & every_module()
