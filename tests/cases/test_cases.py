"""Cases: a folder with `description.*`, and the files or the message that Intaglio prints for it.

`expected/` holds the printed files that depend on the description: no runtime, no fixed files, and only the
documentation that `also.txt` names, one pattern a line. `report.txt` holds the coverage and the warnings.
Adding a folder adds a test; `make update` writes its files.
"""

import compileall
import os
import re
import shutil
import subprocess
import sys
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from harness.markdown import find_code_blocks
from harness.snapshots import assert_same_files
from intaglio.config import Config, Package, load_config
from intaglio import pipeline
from intaglio.cli.messages import summarize_coverage
from intaglio.errors import IntaglioError, render_problem

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/description.*"))
VALID_CASES = [case for case in CASES if not (case / "errors.txt").exists()]
FIXED = re.compile(
    r".*/_runtime/.*|pyproject\.toml|README\.md|docs/.*"
    r"|src/case/(types|utils|params)\.py|.*/__init__\.py|.*\.typed"
)


def generate(case: Path) -> pipeline.GeneratedSdk:
    """Prints a case in its folder, as a user there would."""
    (description,) = case.glob("description.*")
    before = Path.cwd()
    os.chdir(case)
    try:
        package = Package("case-sdk", "case", "Case", "CASE")
        config = Config(description.name, Path("generated"), package)
        if (case / "intaglio.toml").exists():
            config = replace(load_config("intaglio.toml"), package=package)
        return pipeline.generate(config, lambda _: None)
    finally:
        os.chdir(before)


def read_files(folder: Path) -> dict[str, str]:
    """Returns the contents of all files below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def format_report(printed: pipeline.GeneratedSdk) -> str:
    lines = [render_problem(warning) for warning in printed.warnings]
    fallbacks = [
        f"{f.at}: {f.construct} -> {f.became}" for f in printed.coverage.fallbacks
    ]
    exclusions = [
        f"{e.at}: {e.construct} excluded" for e in printed.coverage.excluded_parts
    ]
    calls = [f"{o.method} {o.path} -> {o.call}" for o in printed.coverage.operations]
    return (
        "\n".join(
            [
                summarize_coverage(printed.coverage),
                *calls,
                *fallbacks,
                *exclusions,
                *lines,
            ]
        )
        + "\n"
    )


def select_files(case: Path, printed: pipeline.GeneratedSdk) -> dict[str, str]:
    """Returns the files of `expected/`; `errors.py` is one of them if it defines a class."""
    also = case / "also.txt"
    wanted = also.read_text("utf-8").split() if also.exists() else []
    return {
        path: content
        for path, content in printed.files.items()
        if any(fnmatch(path, each) for each in wanted)
        or content
        and not FIXED.fullmatch(path)
        and not (path == "src/case/errors.py" and "\nclass " not in content)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, update: bool) -> None:
    """Intaglio prints exactly the files, or exactly the message, of the case's folder."""
    try:
        printed = generate(case)
    except IntaglioError as error:
        message = (
            "\n".join(render_problem(problem) for problem in error.problems) + "\n"
        )
        if update and not (case / "expected").exists():
            (case / "errors.txt").write_text(message, "utf-8")
        compare_files(case, {"errors.txt": message})
        return
    variable = select_files(case, printed)
    if update and not (case / "errors.txt").exists():
        write_snapshot(case, variable, format_report(printed))
    compare_files(
        case, {"report.txt": format_report(printed)} | prefix_expected(variable)
    )


def prefix_expected(printed: Mapping[str, str]) -> dict[str, str]:
    return {f"expected/{path}": content for path, content in printed.items()}


def compare_files(case: Path, printed: Mapping[str, str]) -> None:
    """Compares the files that Intaglio prints with those of the case's folder."""
    committed = prefix_expected(read_files(case / "expected"))
    for name in ("errors.txt", "report.txt"):
        if (case / name).exists():
            committed[name] = (case / name).read_text("utf-8")
    node = f"tests/cases/test_cases.py::test_case[{case.name}]"
    assert_same_files(committed, printed, f".venv/bin/pytest '{node}' --update")


def write_snapshot(case: Path, printed: Mapping[str, str], report: str) -> None:
    shutil.rmtree(case / "expected", ignore_errors=True)
    for path, content in printed.items():
        target = case / "expected" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8", newline="\n")
    (case / "report.txt").write_text(report, "utf-8")


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of all valid cases, with one runtime called `case_runtime`."""
    folder = tmp_path_factory.mktemp("cases")
    for case in VALID_CASES:
        printed = generate(case)
        for path, content in printed.files.items():
            if not path.startswith("src/case/"):
                continue
            rest = path.removeprefix("src/case/")
            if rest.startswith("_runtime/"):
                target = folder / rest.replace("_runtime", "case_runtime", 1)
            else:
                target = folder / package_name(case) / rest
                content = re.sub(r"from \.+_runtime\.", "from case_runtime.", content)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, "utf-8")
    return folder


def package_name(case: Path) -> str:
    return "case_" + re.sub(r"\W", "_", case.name)


IMPORT_ALL = """
import importlib, pkgutil, sys
from case_runtime.client.operation_plan import plan_of
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for info in pkgutil.walk_packages(package.__path__, name + "."):
        module = importlib.import_module(info.name)
        for each in vars(module).values():
            if type(each).__name__ in ("Operation", "StreamingOperation"):
                plan = plan_of(each)
                for response in plan.responses.plans:
                    response.has_type and not response.stream and response.codec(False)
    models = importlib.import_module(name + ".models")
    for each in models.__all__:
        model = getattr(models, each)
        if hasattr(model, "model_rebuild"):
            assert model.model_rebuild(force=True, raise_errors=True)
"""


def test_modules_import_and_models_build(workshop: Path) -> None:
    """Every module of every case imports in a fresh interpreter, and every model and codec builds."""
    assert compileall.compile_dir(workshop, quiet=1)
    process = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            IMPORT_ALL,
            *map(package_name, VALID_CASES),
        ],
        cwd=workshop,
        capture_output=True,
        text=True,
    )
    assert "" == process.stderr


def test_cases_type_check(workshop: Path) -> None:
    """`mypy --strict` finds nothing in any case."""
    process = subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "mypy",
                "--strict",
                "--config-file=",
                "--cache-dir",
            ),
            *(
                str(workshop / ".mypy"),
                "--no-error-summary",
                *map(package_name, VALID_CASES),
            ),
        ],
        cwd=workshop,
        capture_output=True,
        text=True,
    )
    assert "" == process.stdout + process.stderr


def test_black_changes_nothing(tmp_path: Path) -> None:
    """Black changes nothing in the printed files."""
    expected = [str(case / "expected") for case in VALID_CASES]
    process = subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", "--diff", *expected],
        capture_output=True,
        text=True,
    )
    assert "" == process.stdout


def find_dead_links(printed: Mapping[str, str]) -> Iterator[str]:
    """Yields the relative links that lead to no page or to no heading."""
    for path, content in printed.items():
        if path.endswith(".md"):
            for link, target, heading in find_links(content):
                page = normpath(join(dirname(path), target)) if target else path
                if page not in printed or heading not in list_anchors(printed[page]):
                    yield f"{path}: {link}"


def find_links(content: str) -> Iterator[tuple[str, str, str]]:
    """Yields each relative link with its page and its heading."""
    for link in re.finditer(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)", content):
        if "://" not in link[1]:
            yield link[0], link[1], link[2] or ""


def list_anchors(content: str) -> set[str]:
    """Returns the anchors of a page: the empty string and one for each heading."""
    titles = re.findall(r"^#+ +(.*)$", content, re.M)
    slugs = (re.sub(r"[^\w\- ]", "", title.lower()) for title in titles)
    return {"", *(slug.replace(" ", "-") for slug in slugs)}


@pytest.mark.parametrize("case", VALID_CASES, ids=lambda case: case.name)
def test_documentation_is_valid(case: Path) -> None:
    """Every relative link leads to a page and a heading, and every example is valid Python."""
    printed = generate(case).files
    assert [] == list(find_dead_links(printed))
    for path, content in printed.items():
        if path.endswith(".md"):
            for block in find_code_blocks(content):
                compile(block, path, "exec", flags=PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_output_is_deterministic() -> None:
    """Printing a case twice gives the same bytes."""
    for case in VALID_CASES:
        assert dict(generate(case).files) == dict(generate(case).files)
