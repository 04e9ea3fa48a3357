"""The documents that OpenAPI's own schemas are tested with: what is valid is printed, the rest named."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from intaglio import pipeline
from intaglio.errors import IntaglioError, Problem
from suites.places import SUITES, conformance
from suites.workshop import Workshop, configured

pytestmark = conformance

HERE = Path(__file__).parent
REFUSED = HERE / "refused.txt"
VERSIONS = ("oas31-schema-tests", "oas32-schema-tests")

FINDINGS = {
    "operation-object-example.yaml": (
        "declares the path parameter petId where the path says {id}, which 4.8.8 of the "
        "specification forbids and no JSON Schema can see"
    )
}
"""Documents that the suite calls valid and that we warn of, with the reason."""


def documents(verdict: str) -> list[Path]:
    return [
        path
        for version in VERSIONS
        for path in sorted(SUITES.joinpath(version, verdict).glob("*.yaml"))
    ]


def name(path: Path) -> str:
    return path.relative_to(SUITES).as_posix()


def module(path: Path) -> str:
    words = "_".join([path.parts[-3][:5], path.parts[-2], path.stem])
    return words.replace("-", "_").lower()


passing = pytest.mark.parametrize("path", documents("pass"), ids=name)
failing = pytest.mark.parametrize("path", documents("fail"), ids=name)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("openapi"))


@passing
def test_a_valid_document_is_printed(path: Path, workshop: Workshop) -> None:
    """Every operation of it has a method, and nothing is said against the document."""
    printed = workshop.add(path, module(path))
    assert operations(path) == {(o.method, o.path) for o in printed.coverage.operations}
    said = [warning.what for warning in printed.warnings]
    assert bool(said) == (path.name in FINDINGS), said


def operations(path: Path) -> set[tuple[str, str]]:
    """Method and path of every operation, counted without the generator's eyes."""
    document = yaml.safe_load(path.read_text("utf-8"))
    return {
        (method.upper(), template)
        for template, item in (document.get("paths") or {}).items()
        if not template.startswith("x-")
        for method in methods(document, item)
    }


def methods(document: Any, item: dict[str, Any]) -> Iterator[str]:
    """The methods of a path item, also of one in the components."""
    if "$ref" in item:
        value = document
        for key in item["$ref"].removeprefix("#/").split("/"):
            value = value[key.replace("~1", "/").replace("~0", "~")]
        yield from methods(document, value)
    fixed = "get put post delete options head patch trace query".split()
    yield from (each for each in fixed if each in item)
    yield from item.get("additionalOperations") or {}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_packages_import(version: str, workshop: Workshop) -> None:
    """Every module of every package imports, and every model builds."""
    paths = [each for each in documents("pass") if each.parts[-3] == version]
    for path in paths:
        workshop.add(path, module(path))
    assert "" == workshop.imported(*map(module, paths))


def refusals(path: Path) -> tuple[Problem, ...]:
    """The errors of a run under `--strict`; none where the package is printed."""
    try:
        config = configured(path, module(path), strict=True)
        pipeline.generate(config, lambda _: None)
    except IntaglioError as error:
        problems: tuple[Problem, ...] = error.problems
        return problems
    return ()


def message(problem: Problem) -> str:
    place = problem.place
    assert place is not None, problem
    return f"{name(Path(place.path))}:{place.line}: {problem.what}"


@failing
def test_an_invalid_document_is_refused(path: Path) -> None:
    """Under `--strict` it is an error, and every error has a place."""
    problems = refusals(path)
    assert problems
    assert [] == [each for each in problems if each.place is None]
    assert {"error"} == {each.severity for each in problems}


def test_what_is_said_of_invalid_documents(update: bool) -> None:
    """The first line of every refusal stands in refused.txt, with its place."""
    said = "".join(
        f"{message(each)}\n" for path in documents("fail") for each in refusals(path)
    )
    if update:
        REFUSED.write_text(said, "utf-8")
    assert REFUSED.read_text("utf-8") == said


def test_what_can_be_printed_is_printed(workshop: Workshop) -> None:
    """Without `--strict`, an invalid document is a package with a warning, or an error with a place."""
    printed = [each for each in documents("fail") if attempted(each, workshop)]
    assert printed
    assert "" == workshop.imported(*map(module, printed))


def attempted(path: Path, workshop: Workshop) -> bool:
    """Whether the document is printed; then it is with a warning."""
    try:
        printed = workshop.add(path, module(path))
    except IntaglioError as error:
        assert [] == [each for each in error.problems if each.place is None]
        return False
    assert printed.warnings, path
    return True


def test_the_exceptions_are_of_documents_that_exist() -> None:
    """No name stands in a table of exceptions for nothing."""
    assert set(FINDINGS) <= {each.name for each in documents("pass")}
