"""Our rules for operations find the same problems as openapi-spec-validator."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation import exceptions

from intaglio.errors import IntaglioError
from intaglio.load import Document, load_description
from intaglio.load.validate.validation import validate_description

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "tests" / "cases").glob("*/description.*"))
CORPUS = ROOT.parent / "shared" / "corpus"
QUICK = 600_000
"""Bytes of a description over which the library's own walk takes minutes."""

DESCRIPTIONS = sorted(
    each
    for each in CORPUS.glob("*.*")
    if each.suffix in (".json", ".yaml") and each.stat().st_size < QUICK
)
VALIDATORS: dict[tuple[int, int], Any] = {
    (2, 0): OpenAPIV2SpecValidator,
    (3, 0): OpenAPIV30SpecValidator,
    (3, 1): OpenAPIV31SpecValidator,
    (3, 2): OpenAPIV32SpecValidator,
}
KINDS = {
    exceptions.DuplicateOperationIDError: "operationId",
    exceptions.ParameterDuplicateError: "parameter",
    exceptions.UnresolvableParameterError: "path",
}
KIND_BY_START = {
    "duplicate operationId": "operationId",
    "duplicate parameter": "parameter",
    "path parameter": "path",
    "parameter ": "path",
}


def count_problems_of_library(document: Document, path: Path) -> Counter[str]:
    """How many problems of each kind the library finds."""
    data: Any = document.resources[""].data
    validator = VALIDATORS[document.version](data, base_uri=path.as_uri())
    try:
        errors = list(validator.root_validator(validator.schema_path))
    except Exception as error:
        pytest.skip(f"the library stops with {type(error).__name__}")
    return Counter(KINDS[type(each)] for each in errors if type(each) in KINDS)


def count_our_problems(document: Document) -> Counter[str]:
    """How many problems of each kind our rules find."""
    found: Counter[str] = Counter()
    for problem in validate_description(document):
        for start, kind in KIND_BY_START.items():
            if problem.what.startswith(start):
                found[kind] += 1
                break
    return found


TEMPLATE = """\
{version}
info: {{title: t, version: '1'}}
paths:
  /a/{{id}}/{{name}}:
    parameters:
      - {{name: id, in: path, required: true, {string}}}
      - {{name: other, in: path, required: true, {string}}}
    get:
      operationId: a
      parameters:
        - {{name: q, in: query, {string}}}
        - {{name: q, in: query, {string}}}
        - {{name: q, in: header, {string}}}
      responses: {{'204': {{description: d}}}}
    put:
      operationId: a
      responses: {{'204': {{description: d}}}}
  /b:
    delete:
      operationId: a
      responses: {{'204': {{description: d}}}}
"""


@pytest.mark.parametrize(
    "version", ["swagger: '2.0'", "openapi: 3.0.3", "openapi: 3.1.0", "openapi: 3.2.0"]
)
def test_both_find_the_same_problems(tmp_path: Path, version: str) -> None:
    """Both find ids and parameters used twice, and path parameters that are missing on one side."""
    string = "type: string" if "2.0" in version else "schema: {type: string}"
    path = tmp_path / "a.yaml"
    path.write_text(TEMPLATE.format(version=version, string=string), "utf-8")
    document = load_description(str(path))
    assert {"operationId": 2, "parameter": 1, "path": 4} == count_our_problems(document)
    assert count_problems_of_library(document, path) == count_our_problems(document)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_both_find_the_same_in_a_case(path: Path) -> None:
    """Both find the same in a case, if the library can walk to the end of it."""
    try:
        document = load_description(str(path))
    except IntaglioError:
        pytest.skip("no description that can be read")
    assert count_problems_of_library(document, path) == count_our_problems(document)


@pytest.mark.corpus
@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.name)
def test_both_find_the_same_in_the_corpus(path: Path) -> None:
    """Both find the same in the corpus, if the library can walk to the end of a description."""
    document = load_description(str(path))
    assert count_problems_of_library(document, path) == count_our_problems(document)
