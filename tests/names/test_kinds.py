"""The table of kinds of scalar is complete."""

from __future__ import annotations

import importlib
import json
from collections import Counter
from itertools import product
from typing import Any

import pytest

from intaglio.kinds import Kind, find_kind
from intaglio.python.naming.reserved import CLASSES, FIELDS
from intaglio.runtime import public_types

ALL = pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)


@ALL
def test_its_formats_mean_it(kind: Kind) -> None:
    """Each format of each JSON type leads to the kind."""
    spec = kind.value
    pairs = product(spec.json_types, spec.formats)
    assert all(find_kind(json_type, format_) is kind for json_type, format_ in pairs)


def test_a_format_means_one_kind() -> None:
    """No two rows have the same format of the same JSON type."""
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
def test_an_unknown_format_is_as_none(json_type: str) -> None:
    """Whatever a description calls a format, a value of the type can be read and written."""
    assert find_kind(json_type) is find_kind(json_type, "x-house-number")


@ALL
def test_its_python_type_can_be_imported(kind: Kind) -> None:
    """Each annotation is a builtin, of the standard library, or one of the printed package's types."""
    spec, found = kind.value, None
    name = spec.python_type.partition("[")[0]
    if not spec.module:
        found = eval(name, {})
        assert isinstance(found, type) or found is None
    elif spec.module.startswith("."):
        assert name in dir(public_types)
    else:
        assert isinstance(
            getattr(importlib.import_module(spec.module), name.rpartition(".")[2]), type
        )


@ALL
def test_its_runtime_type_exists(kind: Kind) -> None:
    """What encodes and decodes a kind is one of the printed package's types."""
    name = kind.value.runtime_type
    assert not name or name in dir(public_types)


@ALL
def test_its_names_are_reserved(kind: Kind) -> None:
    """No component and no field takes a name that annotations of the kind need."""
    assert kind.value.reserved_names <= CLASSES & FIELDS


@ALL
def test_its_example_is_a_value_of_it(kind: Kind) -> None:
    """The example is JSON of the kind's JSON type, and its own parser takes it."""
    spec = kind.value
    example: Any = json.loads(json.dumps(spec.example))
    if spec.parse is not None:
        spec.parse(example)
