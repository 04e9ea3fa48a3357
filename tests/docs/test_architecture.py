"""The files and functions that docs/architecture.md names exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "intaglio"
STEP = re.compile(r"^\| *\d+ \|.*\| `([\w/]+\.py)` \| `(\w+)` \|$", re.MULTILINE)
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
STEPS = STEP.findall(PAGE)
_, _, CHANGES = PAGE.partition("## Where a change goes")
FOLDERS = (PACKAGE, ROOT / "templates" / "src" / "package", ROOT)


def test_there_are_steps() -> None:
    """The tables of the page are found."""
    assert len(STEPS) > 20


@pytest.mark.parametrize(("file", "name"), STEPS)
def test_step_exists(file: str, name: str) -> None:
    """The file of a step exists and defines the function or class of the step."""
    tree = ast.parse((PACKAGE / file).read_text("utf-8"))
    defined = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    assert name in defined


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`([\w./]+[/.][\w.]*)`", CHANGES)))
)
def test_file_of_a_change_exists(path: str) -> None:
    """The files and folders that a change touches exist."""
    assert any((folder / path).exists() for folder in FOLDERS)
