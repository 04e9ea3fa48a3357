"""Every file, reference and schema of the descriptions in the corpus can be loaded."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intaglio.load import pointer
from intaglio.load import Document, load_description
from intaglio.load.locate import locate_pointer
from intaglio.load.references.resolve import resolve_reference, find_value
from intaglio.load.upgrade.schema_dialect import upgrade_schema
from intaglio.load.validate.validation import validate_description

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def _rows() -> list[dict[str, str]]:
    index = CORPUS / "INDEX.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


ROWS = _rows()

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not ROWS, reason="../shared/corpus is not here"),
]

every_description = pytest.mark.parametrize("row", ROWS, ids=[r["name"] for r in ROWS])


def _references(document: Document) -> Iterator[tuple[str, str]]:
    pending: list[tuple[str, Any]] = [
        (f"{each.uri}#", each.data) for each in document.resources.values()
    ]
    while pending:
        at, value = pending.pop()
        items = value.items() if isinstance(value, dict) else ()
        for key, inner in enumerate(value) if isinstance(value, list) else items:
            if isinstance(inner, (dict, list)):
                pending.append((pointer.join_pointer(at, key), inner))
            elif key == "$ref" and isinstance(inner, str):
                yield at, inner


@every_description
def test_a_description_is_loaded_with_all_operations(row: dict[str, str]) -> None:
    """The root has the version and the number of operations that the index of the corpus lists."""
    document = load_description(str(CORPUS / row["name"]))
    major, minor = row["oas"].split(".")[:2]
    paths: Any = document.root.get("paths") or {}
    count = 0
    for path, item in paths.items():
        found = item
        if "$ref" in item:
            at = pointer.join_pointer("#/paths", path)
            found = resolve_reference(document, item["$ref"], at)[1]
        count += sum(method in found for method in METHODS)
    assert (int(major), int(minor)) == document.version
    assert int(row["operations"]) == count


@every_description
def test_every_reference_of_a_description_is_resolved(row: dict[str, str]) -> None:
    """Each reference resolves to a value, and its pointer leads to the same value."""
    document = load_description(str(CORPUS / row["name"]))
    assert {} == document.missing
    for at, ref in _references(document):
        place, value = resolve_reference(document, ref, at)
        assert find_value(document, place) is value


@every_description
def test_every_warning_has_a_line(row: dict[str, str]) -> None:
    """Warnings are short, and each has a line that the user wrote."""
    document = load_description(str(CORPUS / row["name"]))
    for problem in validate_description(document):
        place = locate_pointer(problem.at, document.resources)
        assert place is not None
        assert place.text
        assert len(problem.what) <= 200


@every_description
def test_schemas_of_a_description_are_upgraded(row: dict[str, str]) -> None:
    """No upgraded component has a keyword that 3.1 does not have."""
    document = load_description(str(CORPUS / row["name"]))
    components: Any = document.root.get("components") or {}
    for schema in (components.get("schemas") or {}).values():
        upgraded = upgrade_schema(schema, document.version, "#/x")
        if document.version < (3, 1):
            assert not {"nullable", "x-nullable", "example"} & set(upgraded)
