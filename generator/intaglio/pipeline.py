"""The hallway: from the config of an SDK to the text of its files, one room after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.config import UNNAMED, Config
from intaglio.coverage import Coverage, list_covered_operations
from intaglio.errors import IntaglioError, Problem
from intaglio.render.pages_to_files import Files, render_pages
from intaglio.render.shipped_runtime import needed_modules, runtime_files
from intaglio.python.naming.proposal import named, propose
from intaglio.python.build_design import build_design
from intaglio.python.design import Design
from intaglio.python.fallbacks import fallbacks
from intaglio.python.package_pages import package_pages
from intaglio.load import Document, locate_problem, load_description
from intaglio.load.sources.input_file import InputFile
from intaglio.load.validate.validation import validate_description

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Printed:
    """`files` by their path below the output folder; `read` is what they were made from, if on disk."""

    files: Files
    coverage: Coverage
    warnings: tuple[Problem, ...]
    read: tuple[InputFile, ...] | None = None


def generate(config: Config, progress: Progress) -> Printed:
    """The whole SDK, in memory, with names of its own where the config is `UNNAMED`.

    Raises:
        IntaglioError: with all problems of the description, each with its place.
    """
    progress("reading the description")
    document = load_description(
        config.description, allow=config.allow, overlays=config.overlays
    )
    if config.package == UNNAMED:
        config = replace(config, package=named(document, config.description))
    progress("validating it")
    warnings = (*document.warnings, *validate_description(document))
    try:
        return _print(document, warnings, config, progress)
    except IntaglioError as error:
        found = dict.fromkeys((*_judged(config, warnings), *error.problems))
        raise type(error)(
            *(locate_problem(document, problem) for problem in found)
        ) from None


def _judged(config: Config, warnings: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What the user wants taken for errors; mere warnings wait until there is an SDK."""
    if not config.strict:
        return ()
    return tuple(replace(warning, severity="error") for warning in warnings)


def derive(description: str) -> Config:
    """A config for a description that has none, with names made from its title."""
    return propose(description)


def _print(
    document: Document,
    warnings: tuple[Problem, ...],
    config: Config,
    progress: Progress,
) -> Printed:
    progress("understanding it")
    api = normalize(build_api(document, frozenset(config.exclude)))
    decided = build_design(api, config)
    if config.strict:
        _stop_if_anything_fell_back(decided, warnings)
    progress("printing the SDK")
    files = render_pages(package_pages(decided), config.templates)
    runtime = needed_modules(files)
    source = f"src/{config.package.module}"
    files |= runtime_files(f"{source}/_runtime", runtime) | {f"{source}/py.typed": ""}
    return Printed(
        files,
        coverage(decided),
        tuple(locate_problem(document, problem) for problem in warnings),
        document.inputs,
    )


def _stop_if_anything_fell_back(decided: Design, warnings: tuple[Problem, ...]) -> None:
    """Under `strict`, whatever is not as the specification has it is an error."""
    fallen = [Problem(f"not modelled: {f.construct}", f.at) for f in fallbacks(decided)]
    if warnings or fallen:
        raise IntaglioError(*fallen)


def coverage(decided: Design) -> Coverage:
    api = decided.api
    return Coverage(
        list_covered_operations(decided),
        len(api.declarations),
        fallbacks(decided),
        api.excluded_operations,
        tuple(sorted(api.exclusions, key=lambda each: each.at)),
    )
