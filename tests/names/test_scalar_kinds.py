"""The table of scalar kinds is complete."""

from __future__ import annotations

import ast
import importlib
import json
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import intaglio

from intaglio.kinds import Kind, find_kind
from intaglio.python.naming.reserved import CLASSES, FIELDS
from intaglio.runtime import public_types

ALL = pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)


@ALL
def test_formats_lead_to_kind(kind: Kind) -> None:
    """`find_kind` returns the kind for each of its formats and JSON types."""
    spec = kind.value
    pairs = product(spec.json_types, spec.formats)
    assert all(find_kind(json_type, format_) is kind for json_type, format_ in pairs)


def test_format_belongs_to_one_kind() -> None:
    """No two kinds have the same format of the same JSON type."""
    pairs = Counter(
        (json_type, format_)
        for kind in Kind
        for json_type in kind.value.json_types
        for format_ in kind.value.formats
    )
    assert {1} == set(pairs.values())


@pytest.mark.parametrize(
    "json_type", ["boolean", "integer", "null", "number", "string"]
)
def test_unknown_format_is_ignored(json_type: str) -> None:
    """An unknown format has the kind of its JSON type."""
    assert find_kind(json_type) is find_kind(json_type, "x-house-number")


@ALL
def test_python_type_is_importable(kind: Kind) -> None:
    """The Python type is a builtin, or importable from the standard library or the package's types."""
    spec = kind.value
    name = spec.python_type.partition("[")[0]
    if not spec.module:
        builtin = eval(name, {})
        assert isinstance(builtin, type) or builtin is None
    elif spec.module.startswith("."):
        assert name in dir(public_types)
    else:
        assert isinstance(
            getattr(importlib.import_module(spec.module), name.rpartition(".")[2]), type
        )


@ALL
def test_runtime_type_exists(kind: Kind) -> None:
    """The runtime type of a kind is one of the package's types."""
    name = kind.value.runtime_type
    assert not name or name in dir(public_types)


@ALL
def test_names_of_annotation_are_reserved(kind: Kind) -> None:
    """The names in the annotation of a kind are reserved for classes and fields."""
    assert kind.value.reserved_names <= CLASSES & FIELDS


@ALL
def test_example_is_valid(kind: Kind) -> None:
    """The example is JSON, and the kind's parser accepts it."""
    spec = kind.value
    example: Any = json.loads(json.dumps(spec.example))
    if spec.parse is not None:
        spec.parse(example)


@pytest.mark.parametrize("room", ["api", "python"])
def test_formats_stand_in_table_only(room: str) -> None:
    """No module of the rooms below names a format that only one kind could mean."""
    folder = Path(intaglio.__file__).parent / room
    known = {format_ for kind in Kind for format_ in kind.value.formats}
    # Words with another meaning: JSON Schema's contentEncoding, types that authors misspell.
    known -= {"", "base64", "base64url", "binary", "date", "uuid"}
    found = {
        (path.name, node.value)
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in known
    }
    assert set() == found
