"""One idea, one folder: `description.*` and what is printed for it, or what the user is told instead.

`expected/` holds the printed files that depend on the description (no runtime, no fixed files, no
documentation but what `also.txt` names, a pattern on each line), and `report.txt` the coverage line and
the warnings. Adding a folder adds a test; `make update` fills it in.
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
GOOD = [case for case in CASES if not (case / "errors.txt").exists()]
FIXED = re.compile(
    r".*/_runtime/.*|pyproject\.toml|README\.md|docs/.*"
    r"|src/case/(types|utils|params)\.py|.*/__init__\.py|.*\.typed"
)


def generate(case: Path) -> pipeline.GeneratedSdk:
    """The case's SDK, its description named as a user in its folder would name it."""
    (description,) = case.glob("description.*")
    before = Path.cwd()
    os.chdir(case)
    try:
        package = Package("case-sdk", "case", "Case", "CASE")
        made = Config(description.name, Path("generated"), package)
        if (case / "intaglio.toml").exists():
            made = replace(load_config("intaglio.toml"), package=package)
        return pipeline.generate(made, lambda _: None)
    finally:
        os.chdir(before)


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def report(printed: pipeline.GeneratedSdk) -> str:
    lines = [render_problem(warning) for warning in printed.warnings]
    listed = [
        f"{f.at}: {f.construct} -> {f.became}" for f in printed.coverage.fallbacks
    ]
    left = [f"{e.at}: {e.construct} excluded" for e in printed.coverage.exclusions]
    calls = [f"{o.method} {o.path} -> {o.call}" for o in printed.coverage.operations]
    return (
        "\n".join(
            [summarize_coverage(printed.coverage), *calls, *listed, *left, *lines]
        )
        + "\n"
    )


def snapshot(case: Path, printed: pipeline.GeneratedSdk) -> dict[str, str]:
    """The files that stand in `expected/`; of `errors.py` only one that has errors of its own."""
    also = case / "also.txt"
    wanted = also.read_text("utf-8").split() if also.exists() else []
    return {
        path: text
        for path, text in printed.files.items()
        if any(fnmatch(path, each) for each in wanted)
        or text
        and not FIXED.fullmatch(path)
        and not (path == "src/case/errors.py" and "\nclass " not in text)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, update: bool) -> None:
    """The description gives exactly the files, or exactly the message, that stand beside it."""
    try:
        printed = generate(case)
    except IntaglioError as error:
        text = "\n".join(render_problem(problem) for problem in error.problems) + "\n"
        if update and not (case / "expected").exists():
            (case / "errors.txt").write_text(text, "utf-8")
        compare(case, {"errors.txt": text})
        return
    variable = snapshot(case, printed)
    if update and not (case / "errors.txt").exists():
        rewrite(case, variable, report(printed))
    compare(case, {"report.txt": report(printed)} | in_expected(variable))


def in_expected(printed: Mapping[str, str]) -> dict[str, str]:
    return {f"expected/{path}": text for path, text in printed.items()}


def compare(case: Path, printed: Mapping[str, str]) -> None:
    """Compares what a case gives with what stands in its folder."""
    committed = in_expected(files(case / "expected"))
    for name in ("errors.txt", "report.txt"):
        if (case / name).exists():
            committed[name] = (case / name).read_text("utf-8")
    node = f"tests/cases/test_cases.py::test_case[{case.name}]"
    assert_same_files(committed, printed, f".venv/bin/pytest '{node}' --update")


def rewrite(case: Path, printed: Mapping[str, str], report_text: str) -> None:
    shutil.rmtree(case / "expected", ignore_errors=True)
    for path, text in printed.items():
        target = case / "expected" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
    (case / "report.txt").write_text(report_text, "utf-8")


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every good case's package, on one runtime that is called `case_runtime`."""
    folder = tmp_path_factory.mktemp("cases")
    for case in GOOD:
        printed = generate(case)
        for path, text in printed.files.items():
            if not path.startswith("src/case/"):
                continue
            rest = path.removeprefix("src/case/")
            if rest.startswith("_runtime/"):
                target = folder / rest.replace("_runtime", "case_runtime", 1)
            else:
                target = folder / package(case) / rest
                text = re.sub(r"from \.+_runtime\.", "from case_runtime.", text)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
    return folder


def package(case: Path) -> str:
    return "case_" + re.sub(r"\W", "_", case.name)


IMPORT_ALL = """
import importlib, pkgutil, sys
from case_runtime.client.operation_plan import plan_of
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, name + "."):
        module = importlib.import_module(found.name)
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


def test_every_case_imports_and_its_models_build(workshop: Path) -> None:
    """Every module of every case imports in a fresh interpreter; every model and call builds."""
    assert compileall.compile_dir(workshop, quiet=1)
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL, *map(package, GOOD)],
        cwd=workshop,
        capture_output=True,
        text=True,
    )
    assert "" == ran.stderr


def test_every_case_type_checks(workshop: Path) -> None:
    """`mypy --strict` finds nothing in any case."""
    ran = subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "mypy",
                "--strict",
                "--config-file=",
                "--cache-dir",
            ),
            *(str(workshop / ".mypy"), "--no-error-summary", *map(package, GOOD)),
        ],
        cwd=workshop,
        capture_output=True,
        text=True,
    )
    assert "" == ran.stdout + ran.stderr


def test_every_case_is_in_blacks_style(tmp_path: Path) -> None:
    """Black would change nothing of what is printed."""
    expected = [str(case / "expected") for case in GOOD]
    ran = subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", "--diff", *expected],
        capture_output=True,
        text=True,
    )
    assert "" == ran.stdout


def dangling(printed: Mapping[str, str]) -> Iterator[str]:
    """The relative links of the documentation that lead to no page, or to no heading of one."""
    for path, text in printed.items():
        if path.endswith(".md"):
            for link, target, heading in links(text):
                page = normpath(join(dirname(path), target)) if target else path
                if page not in printed or heading not in anchors(printed[page]):
                    yield f"{path}: {link}"


def links(text: str) -> Iterator[tuple[str, str, str]]:
    for found in re.finditer(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)", text):
        if "://" not in found[1]:
            yield found[0], found[1], found[2] or ""


def anchors(text: str) -> set[str]:
    """What can follow the `#` of a link to a page: nothing, or one of its headings."""
    titles = re.findall(r"^#+ +(.*)$", text, re.M)
    slugs = (re.sub(r"[^\w\- ]", "", title.lower()) for title in titles)
    return {"", *(slug.replace(" ", "-") for slug in slugs)}


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_the_documentation_holds(case: Path) -> None:
    """Every relative link leads to a printed page and a heading there, and every example is Python."""
    printed = generate(case).files
    assert [] == list(dangling(printed))
    for path, text in printed.items():
        if path.endswith(".md"):
            for block in find_code_blocks(text):
                compile(block, path, "exec", flags=PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_printing_twice_gives_the_same() -> None:
    """The same input gives the same bytes."""
    for case in GOOD:
        assert dict(generate(case).files) == dict(generate(case).files)
