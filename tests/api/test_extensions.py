"""The registry of extensions: each row is complete, is read, and is the only place of its keys."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from intaglio.extensions import registry as extensions
from intaglio.extensions.extension import Extension
from intaglio.extensions.registry import EXTENSIONS

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "generator" / "intaglio"
REGISTRY = PACKAGE / "extensions" / "registry.py"
MODULES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if "runtime" not in path.relative_to(PACKAGE).parts and path != REGISTRY
)
ROWS = {
    name: row for name, row in vars(extensions).items() if isinstance(row, Extension)
}
KEYS = sorted({key for row in EXTENSIONS for key in row.keys})


def first_segments() -> set[str]:
    """The keys without what they lead to inside of their values."""
    return {key.partition("/")[0] for key in KEYS}


def string_constants(path: Path) -> Iterator[str]:
    """Every string constant of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def imported_names() -> set[str]:
    """What the modules of the generator import from the registry."""
    return {
        alias.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        and node.module == "intaglio.extensions.registry"
        for alias in node.names
    }


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_other_module_spells_a_key(path: Path) -> None:
    """The keys of extensions, and the prefix of all extensions, stand in the registry only."""
    forbidden = {"x-", *first_segments()}
    prefixes = tuple(prefix for prefix in extensions.VENDORS)
    spelled = [
        string
        for string in string_constants(path)
        if string in forbidden
        or (re.fullmatch(r"x-[\w-]+", string) and string.startswith(prefixes))
    ]
    assert [] == spelled


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_read_or_reported(name: str) -> None:
    """A row that is honoured is imported by a module that reads it; the report names the others."""
    assert (name in imported_names()) is (ROWS[name].instead == "")


def test_the_table_has_every_row() -> None:
    """`EXTENSIONS` holds the rows in their order, each once."""
    assert tuple(ROWS.values()) == EXTENSIONS


@pytest.mark.parametrize("key", KEYS)
def test_a_key_has_a_vendor_and_a_test(key: str) -> None:
    """Each key belongs to a vendor, and a case or test uses it."""
    assert extensions.vendor_of(key)
    segment = key.partition("/")[0]
    descriptions = TESTS.glob("cases/*/description.*")
    others = (p for p in TESTS.glob("*/test_*.py") if p.parent.name != "house")
    assert any(
        segment in path.read_text("utf-8", errors="replace")
        for path in (*descriptions, *others)
    )


@pytest.mark.parametrize("row", EXTENSIONS, ids=lambda row: row.key)
def test_a_row_is_documented(row: Extension[object]) -> None:
    """A row has types of holders, a noun for what it sets, and a sentence about its value."""
    assert row.holder_types
    assert row.sets and not row.sets.endswith(".")
    assert row.summary.endswith(".") and row.summary.count("\n") == 0


@pytest.mark.parametrize(
    ("row", "holder", "value"),
    [
        (
            extensions.NAMESPACE,
            {"x-speakeasy-group": "chat.messages"},
            ("chat", "messages"),
        ),
        (extensions.NAMESPACE, {"x-speakeasy-group": ""}, ()),
        (extensions.NAMESPACE, {"x-fern-sdk-group-name": "a.b"}, ("a.b",)),
        (extensions.NAMESPACE, {"x-fern-sdk-group-name": ["a", "b"]}, ("a", "b")),
        (extensions.METHOD_NAME, {"x-speakeasy-name-override": "list"}, "list"),
        (extensions.METHOD_NAME, {"x-speakeasy-name-override": 1}, "1"),
        (extensions.IGNORE, {"x-fern-ignore": True}, True),
        (extensions.IGNORE, {"x-fern-ignore": "true"}, None),
        (extensions.TIMEOUT, {"x-speakeasy-timeout": 1000.0}, 1000),
        (extensions.TIMEOUT, {"x-speakeasy-timeout": 0.5}, None),
        (extensions.TIMEOUT, {"x-speakeasy-timeout": True}, None),
        (extensions.TIMEOUT, {"x-speakeasy-timeout": float("inf")}, None),
        (extensions.OPEN_ENUM, {"x-ms-enum": {"modelAsString": True}}, True),
        (extensions.OPEN_ENUM, {"x-ms-enum": "modelAsString"}, None),
        (extensions.TYPE_OVERRIDE, {"x-speakeasy-type-override": "string"}, None),
        (extensions.ENUM_VALUE_NAMES, {"x-enum-names": ["A"]}, ["A"]),
        (extensions.XML_TEXT, {}, None),
        (extensions.XML_TEXT, None, None),
    ],
)
def test_reading_a_value(row: Extension[object], holder: object, value: object) -> None:
    """A value of the right shape is parsed; any other value counts as absent."""
    assert row.read(holder) == value


def test_the_first_key_of_a_row_wins() -> None:
    """The key that stands first in the row wins, wherever the description has it."""
    holder = {
        "x-fern-sdk-method-name": "fern",
        "x-speakeasy-name-override": "speakeasy",
    }
    assert extensions.METHOD_NAME.read(holder) == "speakeasy"


def test_a_value_of_another_shape_leaves_the_next_key() -> None:
    """A key whose value cannot be parsed does not hide the next key of the row."""
    holder = {"x-speakeasy-group": 1, "x-fern-sdk-group-name": "fern"}
    assert extensions.NAMESPACE.read(holder) == ("fern",)


def test_known_extensions_that_are_not_honoured_are_found() -> None:
    """Each key of a row that is not honoured is found with what the SDK has instead."""
    holder = {"x-ms-pageable": None, "x-fern-pagination": {}, "x-fern-ignore": True}
    assert set(extensions.unsupported_keys(holder, "operation")) == {
        ("x-fern-pagination", "no pages"),
        ("x-ms-pageable", "no pages"),
    }
    assert not list(extensions.unsupported_keys(holder, "schema"))


def test_keys_of_a_swagger_parameter_that_belong_to_its_schema() -> None:
    """On a parameter of Swagger 2.0, keys that only schemas have are about its schema."""
    assert extensions.belongs_to_schema("x-ms-enum")
    assert extensions.belongs_to_schema("x-nullable")
    assert not extensions.belongs_to_schema("x-speakeasy-name-override")
    assert not extensions.belongs_to_schema("x-unknown")


def test_the_reference_has_a_row_for_each_extension() -> None:
    """The reference of the manual is a table with every key, its vendor and the objects that hold it."""
    page = extensions.extensions_reference().splitlines()
    _, _, *lines = table = [line for line in page if line.startswith("|")]
    assert {line.count("|") for line in table} == {5}
    assert len(lines) == len(EXTENSIONS)
    for row, line in zip(EXTENSIONS, lines, strict=True):
        assert all(f"`{key}` ({extensions.vendor_of(key)})" in line for key in row.keys)
        assert row.sets in line
        assert ("Not honoured" in line) is bool(row.instead)
