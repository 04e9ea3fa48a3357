"""The files and names of docs/glossary.md exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "intaglio"
PAGE = (REPOSITORY / "docs" / "glossary.md").read_text("utf-8")
ROW = re.compile(r"^\| (.+) \| (.+) \| `([\w/.]+)`(?:, `(\w+)`)? \|$", re.MULTILINE)
ROWS = ROW.findall(PAGE)
HEADERS = 2 * PAGE.count("\n## ")
"""How many lines of tables are no rows."""


def test_every_line_of_a_table_is_a_row() -> None:
    """Each term has a meaning and a file."""
    lines = [line for line in PAGE.splitlines() if line.startswith("|")]
    assert len(ROWS) == len(lines) - HEADERS > 60


def test_terms_are_in_order() -> None:
    """The terms of each table are sorted, and none stands there twice."""
    for section in PAGE.split("\n## ")[1:]:
        terms = [row[0].strip("`").lower() for row in ROW.findall(section)]
        assert terms == sorted(set(terms))


@pytest.mark.parametrize(("file", "name"), sorted({row[2:] for row in ROWS}))
def test_the_file_defines_the_name(file: str, name: str) -> None:
    """The file exists; if a name is given, it is a class, function or constant there."""
    path = PACKAGE / file
    assert path.exists()
    assert not name or name in set(defined_names(path))


def defined_names(path: Path) -> Iterator[str]:
    """The names of the module's classes, functions and assignments."""
    for node in ast.parse(path.read_text("utf-8")).body:
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.Assign(targets=targets):
                yield from (each.id for each in targets if isinstance(each, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
