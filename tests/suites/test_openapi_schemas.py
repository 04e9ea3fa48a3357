"""The documents that OpenAPI's own schemas are tested with: what is valid is printed, the rest named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.errors import IntaglioError, Problem
from intaglio.read import read
from intaglio.read.validate import findings
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

UNREFUSED: dict[str, str] = {}
"""Documents that the suite calls invalid and that `--strict` prints, with the reason."""


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
    root = read(str(path)).root
    items = root.get("paths") or {}
    assert isinstance(items, dict)
    return {
        (method.upper(), template)
        for template, item in items.items()
        if not template.startswith("x-")
        for method in _methods(item)
    }


def _methods(item: dict[str, object]) -> Iterator[str]:
    fixed = "get put post delete options head patch trace query".split()
    yield from (each for each in fixed if each in item)
    more = item.get("additionalOperations") or {}
    assert isinstance(more, dict)
    yield from more


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
        return error.problems
    return ()


def message(problem: Problem) -> str:
    place = problem.place
    assert place is not None, problem
    return f"{name(Path(place.path))}:{place.line}: {problem.what}"


@failing
def test_an_invalid_document_is_refused(path: Path) -> None:
    """Under `--strict` it is an error, at the line that the suite means."""
    problems = refusals(path)
    assert bool(problems) == (path.name not in UNREFUSED)
    assert {"error"} >= {each.severity for each in problems}
    for problem in problems:
        assert problem.place is not None
        assert problem.place.line <= len(path.read_text("utf-8").splitlines())


def test_what_is_said_of_invalid_documents(update: bool) -> None:
    """The first line of every refusal stands in refused.txt, with its place."""
    said = "".join(
        f"{message(each)}\n" for path in documents("fail") for each in refusals(path)
    )
    if update:
        REFUSED.write_text(said, "utf-8")
    assert REFUSED.read_text("utf-8") == said


@failing
def test_an_invalid_document_is_printed_where_it_can_be(
    path: Path, workshop: Workshop
) -> None:
    """Without `--strict`, either there is an error with a place, or a package and a warning."""
    try:
        printed = workshop.add(path, module(path))
    except IntaglioError as error:
        assert all(each.place is not None for each in error.problems)
        return
    assert printed.warnings
    assert "" == workshop.imported(module(path))


def test_the_exceptions_are_of_documents_that_exist() -> None:
    """No name stands in a table of exceptions for nothing."""
    assert set(FINDINGS) <= {each.name for each in documents("pass")}
    assert set(UNREFUSED) <= {each.name for each in documents("fail")}
    assert all(findings(read(str(p))) for p in documents("pass") if p.name in FINDINGS)
