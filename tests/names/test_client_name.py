"""The client class can have any name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from intaglio.config import Config, Package
from intaglio import pipeline

DESCRIPTION = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {"204": {description: done}}}
"""


@pytest.mark.parametrize("name", ["Client", "Pets", "Acme"])
def test_module_defines_client_name_once(tmp_path: Path, name: str) -> None:
    """The client's module neither imports nor defines another object with its name."""
    path = tmp_path / "description.yaml"
    path.write_text(DESCRIPTION, "utf-8")
    package = Package("acme", "acme", name, "ACME")
    printed = pipeline.generate(
        Config(str(path), tmp_path / "out", package), lambda message: None
    )
    tree = ast.parse(printed.files["src/acme/sdk.py"])
    imported = [
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    assert [name] == [n.name for n in tree.body if isinstance(n, ast.ClassDef)]
    assert name not in imported
