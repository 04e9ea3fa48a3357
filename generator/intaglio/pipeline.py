"""Runs all steps in order, from a config to the files of an SDK in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from intaglio.api.build.openapi_object import build_api
from intaglio.api.passes.normalize import normalize
from intaglio.config import UNNAMED, Config
from intaglio.coverage import Coverage, measure_coverage
from intaglio.errors import IntaglioError, Problem
from intaglio.load import Document, load_description, locate_problem
from intaglio.load.sources.input_file import InputFile
from intaglio.load.validate.validation import validate_description
from intaglio.python.build_design import build_design
from intaglio.python.naming.proposal import propose_package
from intaglio.python.printed_files import list_printed_files
from intaglio.render.render_files import Files, render_files
from intaglio.render.shipped_runtime import add_runtime

ProgressCallback = Callable[[str], None]
"""Called with the name of each step as it begins."""


@dataclass(frozen=True, slots=True)
class GeneratedSdk:
    """The result of a run: `files` by their path relative to the output folder.

    `inputs` are the files that the description was read from, `None` if a part came from a URL.
    """

    files: Files
    coverage: Coverage
    warnings: tuple[Problem, ...]
    inputs: tuple[InputFile, ...] | None = None


def generate(config: Config, progress: ProgressCallback) -> GeneratedSdk:
    """Generates an SDK in memory; nothing is written.

    Args:
        config: with `UNNAMED` as its package, the title of the description gives the names.
        progress: called with the name of each step.

    Raises:
        IntaglioError: with all problems of the description; one about a value has its file and line.
        UsageError: if a template of the user is wrong.
    """
    progress("reading the description")
    document = load_description(
        config.description, allow=config.allow, overlays=config.overlays
    )
    package = config.package
    if package == UNNAMED:
        package = propose_package(document, config.description)
    progress("validating the description")
    warnings = (*document.warnings, *validate_description(document))
    with _located_problems(document, warnings if config.strict else ()):
        progress("building the API")
        api = normalize(build_api(document, frozenset(config.exclude)))
        design = build_design(api, package, config.names)
        coverage = measure_coverage(design)
        if config.strict:
            _refuse_fallbacks(coverage, warnings)
        progress("printing the SDK")
        files = render_files(list_printed_files(design), config.templates)
    return GeneratedSdk(
        add_runtime(files, f"src/{package.module}"),
        coverage,
        tuple(locate_problem(document, problem) for problem in warnings),
        document.inputs,
    )


@contextmanager
def _located_problems(
    document: Document, warnings: tuple[Problem, ...]
) -> Iterator[None]:
    """Gives file and line to the problems of the block; `warnings` become errors beside them."""
    try:
        yield
    except IntaglioError as error:
        judged = (replace(warning, severity="error") for warning in warnings)
        problems = dict.fromkeys((*judged, *error.problems))
        located = (locate_problem(document, problem) for problem in problems)
        raise type(error)(*located) from error


def _refuse_fallbacks(coverage: Coverage, warnings: tuple[Problem, ...]) -> None:
    """Raises IntaglioError if there are warnings, or parts that no type describes fully."""
    problems = [
        Problem(f"not modelled: {f.construct}", f.at) for f in coverage.fallbacks
    ]
    if warnings or problems:
        raise IntaglioError(*problems)
