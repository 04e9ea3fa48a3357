"""The test documents of the OpenAPI schemas: valid ones are printed, invalid ones are rejected."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from intaglio import pipeline
from intaglio.errors import IntaglioError, Problem
from suites.suite_folder import SUITES, conformance
from suites.package_workspace import PackageWorkspace, make_config

pytestmark = conformance

HERE = Path(__file__).parent
EXPECTED_ERRORS = HERE / "expected_errors.txt"
VERSIONS = ("oas31-schema-tests", "oas32-schema-tests")

INVALID_DESPITE_SUITE = {
    "operation-object-example.yaml": (
        "declares the path parameter petId for a path with {id}: 4.8.8 of the specification "
        "forbids it, and no JSON Schema can express that"
    )
}
"""Documents that the suite calls valid and Intaglio warns about, with the reason."""


def list_documents(verdict: str) -> list[Path]:
    """The documents of the suite's folders `pass` or `fail`."""
    return [
        path
        for version in VERSIONS
        for path in sorted(SUITES.joinpath(version, verdict).glob("*.yaml"))
    ]


def relative_name(path: Path) -> str:
    """The path of a document below the folder of the suites."""
    return path.relative_to(SUITES).as_posix()


def module_name(path: Path) -> str:
    """The name of the package of a document."""
    words = "_".join([path.parts[-3][:5], path.parts[-2], path.stem])
    return words.replace("-", "_").lower()


every_valid_document = pytest.mark.parametrize(
    "path", list_documents("pass"), ids=relative_name
)
every_invalid_document = pytest.mark.parametrize(
    "path", list_documents("fail"), ids=relative_name
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> PackageWorkspace:
    """The packages of the documents."""
    return PackageWorkspace(tmp_path_factory.mktemp("openapi"))


@every_valid_document
def test_valid_document_is_printed(path: Path, workspace: PackageWorkspace) -> None:
    """Every operation of a valid document has a method, and there is no warning."""
    printed = workspace.print_package(path, module_name(path))
    assert list_operations(path) == {
        (o.method, o.path) for o in printed.coverage.operations
    }
    messages = [warning.what for warning in printed.warnings]
    assert bool(messages) == (path.name in INVALID_DESPITE_SUITE), messages


def list_operations(path: Path) -> set[tuple[str, str]]:
    """HTTP method and path of every operation, read without Intaglio."""
    document = yaml.safe_load(path.read_text("utf-8"))
    return {
        (method.upper(), template)
        for template, item in (document.get("paths") or {}).items()
        if not template.startswith("x-")
        for method in list_methods(document, item)
    }


def list_methods(document: Any, item: dict[str, Any]) -> Iterator[str]:
    """Yields the HTTP methods of a path item; a `$ref` to the components is resolved."""
    if "$ref" in item:
        value = document
        for key in item["$ref"].removeprefix("#/").split("/"):
            value = value[key.replace("~1", "/").replace("~0", "~")]
        yield from list_methods(document, value)
    fixed = "get put post delete options head patch trace query".split()
    yield from (each for each in fixed if each in item)
    yield from item.get("additionalOperations") or {}


@pytest.mark.parametrize("version", VERSIONS)
def test_packages_import(version: str, workspace: PackageWorkspace) -> None:
    """Every module of every package imports, and every model builds."""
    paths = [each for each in list_documents("pass") if each.parts[-3] == version]
    for path in paths:
        workspace.print_package(path, module_name(path))
    assert "" == workspace.import_packages(*map(module_name, paths))


def list_errors(path: Path) -> tuple[Problem, ...]:
    """The errors of a run under `--strict`; empty if the package is printed."""
    try:
        config = make_config(path, module_name(path), strict=True)
        pipeline.generate(config, lambda step: None)
    except IntaglioError as error:
        problems: tuple[Problem, ...] = error.problems
        return problems
    return ()


def format_error(problem: Problem) -> str:
    """The first line of an error: file, line and message."""
    place = problem.place
    assert place is not None, problem
    return f"{relative_name(Path(place.path))}:{place.line}: {problem.what}"


@every_invalid_document
def test_invalid_document_is_an_error(path: Path) -> None:
    """Under `--strict`, an invalid document is an error with a file and line."""
    problems = list_errors(path)
    assert problems
    assert [] == [each for each in problems if each.place is None]
    assert {"error"} == {each.severity for each in problems}


def test_errors_equal_the_committed_ones(update: bool) -> None:
    """The first lines of all errors equal `expected_errors.txt`."""
    messages = "".join(
        f"{format_error(each)}\n"
        for path in list_documents("fail")
        for each in list_errors(path)
    )
    if update:
        EXPECTED_ERRORS.write_text(messages, "utf-8")
    assert EXPECTED_ERRORS.read_text("utf-8") == messages


def test_invalid_document_is_printed_with_a_warning(
    workspace: PackageWorkspace,
) -> None:
    """Without `--strict`, an invalid document is a package with a warning, or an error with file and line."""
    printed = [each for each in list_documents("fail") if is_printed(each, workspace)]
    assert printed
    assert "" == workspace.import_packages(*map(module_name, printed))


def is_printed(path: Path, workspace: PackageWorkspace) -> bool:
    """True if the document is printed; there is a warning then."""
    try:
        printed = workspace.print_package(path, module_name(path))
    except IntaglioError as error:
        assert [] == [each for each in error.problems if each.place is None]
        return False
    assert printed.warnings, path
    return True


def test_exceptions_exist() -> None:
    """Every row of the table of exceptions names a valid document of the suite."""
    assert set(INVALID_DESPITE_SUITE) <= {each.name for each in list_documents("pass")}
