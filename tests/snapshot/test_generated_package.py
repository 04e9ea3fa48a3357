"""`generated/` equals what Intaglio prints, and passes Black, mypy, pyright and pip."""

import subprocess
import sys
from pathlib import Path

import pytest

from harness.snapshots import assert_same_files
from intaglio.config import load_config
from intaglio import pipeline

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
PACKAGE = GENERATED / "src" / "orq_ai_sdk"


def run_module(*command: str) -> str:
    """Runs a module; returns its output if it fails, else an empty string."""
    process = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True
    )
    return process.stdout + process.stderr if process.returncode else ""


@pytest.fixture(scope="module")
def printed_sdk() -> pipeline.GeneratedSdk:
    """What Intaglio prints for the description of this repository."""
    config = load_config(ROOT / "spec" / "intaglio.toml")
    return pipeline.generate(config, lambda phase: None)


def read_committed_files() -> dict[str, str]:
    """Returns the files of `generated/`, without the manifest and what pip and Python write there."""
    paths = (path for path in GENERATED.rglob("*") if path.is_file())
    contents = {
        path.relative_to(GENERATED).as_posix(): path.read_text("utf-8")
        for path in paths
        if "__pycache__" not in path.parts
        and not path.is_relative_to(GENERATED / "build")
        and ".egg-info" not in path.as_posix()
    }
    contents.pop(".intaglio.json", None)
    return contents


def test_committed_files_are_current(printed_sdk: pipeline.GeneratedSdk) -> None:
    """`generated/` contains exactly the files that Intaglio prints."""
    assert_same_files(read_committed_files(), printed_sdk.files, "make generate")


def test_coverage_is_complete(printed_sdk: pipeline.GeneratedSdk) -> None:
    """The package has the one operation, without fallbacks and warnings."""
    calls = [operation.call for operation in printed_sdk.coverage.operations]
    assert ["router.images.variations.create"] == calls
    assert () == printed_sdk.coverage.fallbacks
    assert () == printed_sdk.warnings


def test_black_changes_nothing() -> None:
    """`black --check` passes."""
    assert "" == run_module("black", "--check", "--quiet", str(GENERATED))


def test_mypy_finds_nothing(tmp_path: Path) -> None:
    """`mypy --strict` finds nothing."""
    cache = str(tmp_path / "mypy")
    output = run_module(
        "mypy", "--strict", "--config-file=", "--cache-dir", cache, str(PACKAGE)
    )
    assert "" == output


def test_pyright_finds_nothing() -> None:
    """`pyright` finds no error and no warning."""
    output = run_module(
        "pyright", "--warnings", "--pythonpath", sys.executable, str(PACKAGE)
    )
    assert "" == output


def test_source_is_short() -> None:
    """The printed source without the runtime has fewer than 460 lines."""
    sources = [
        path for path in PACKAGE.rglob("*.py*") if path.suffix in (".py", ".pyi")
    ]
    ours = [path for path in sources if "_runtime" not in path.parts]
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in ours)
    assert 0 < lines < 460


def test_package_installs(tmp_path: Path) -> None:
    """`pip install` installs an importable package with `py.typed`."""
    target = tmp_path / "site"
    source = tmp_path / "generated"
    copy_files(GENERATED, source)
    output = run_module(
        *("pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--no-build-isolation", "--target", str(target), str(source)),
    )
    assert "" == output
    code = "import orq_ai_sdk; print(orq_ai_sdk.Orq.__name__, orq_ai_sdk.__file__)"
    process = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
    )
    assert "" == process.stderr
    assert f"Orq {target / 'orq_ai_sdk' / '__init__.py'}\n" == process.stdout
    assert (target / "orq_ai_sdk" / "py.typed").is_file()


def copy_files(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            to = target / path.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
