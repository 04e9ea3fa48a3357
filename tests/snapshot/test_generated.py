"""`generated/` is the snapshot of the main job, and good code by the judges that its users have."""

import subprocess
import sys
from pathlib import Path

from harness.snapshots import assert_same_files
from intaglio.config import load_config
from intaglio import pipeline

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
PACKAGE = GENERATED / "src" / "orq_ai_sdk"


def judge(*command: str) -> str:
    """What a checker says that is not content; empty if it is."""
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True
    )
    return ran.stdout + ran.stderr if ran.returncode else ""


def test_the_description_prints_what_is_committed() -> None:
    """Printing again gives every file of `generated/`, byte for byte, and no other."""
    printed = pipeline.generate(
        load_config(ROOT / "spec" / "intaglio.toml"), lambda _: None
    )
    ours = {".intaglio.json"}
    found = {
        path.relative_to(GENERATED).as_posix(): path.read_text("utf-8")
        for path in GENERATED.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and not path.is_relative_to(GENERATED / "build")
    }
    found = {
        path: text
        for path, text in found.items()
        if path not in ours and ".egg-info" not in path
    }
    assert_same_files(found, printed.files, "make generate")


def test_nothing_of_the_description_is_a_fallback() -> None:
    """The one operation is there, and no part of it degraded."""
    printed = pipeline.generate(
        load_config(ROOT / "spec" / "intaglio.toml"), lambda _: None
    )
    calls = [operation.call for operation in printed.coverage.operations]
    assert ["router.images.variations.create"] == calls
    assert () == printed.coverage.fallbacks
    assert () == printed.warnings


def test_black_would_change_nothing() -> None:
    """`black --check` is content with all that is printed."""
    assert "" == judge("black", "--check", "--quiet", str(GENERATED))


def test_mypy_is_content(tmp_path: Path) -> None:
    """`mypy --strict` finds nothing in the printed package."""
    cache = str(tmp_path / "mypy")
    said = judge(
        "mypy", "--strict", "--config-file=", "--cache-dir", cache, str(PACKAGE)
    )
    assert "" == said


def test_pyright_is_content() -> None:
    """`pyright` finds no error and no warning in the printed package."""
    said = judge("pyright", "--warnings", "--pythonpath", sys.executable, str(PACKAGE))
    assert "" == said


def test_the_printed_source_is_short() -> None:
    """All of the printed source but the runtime is under 400 lines."""
    sources = [
        path for path in PACKAGE.rglob("*.py*") if path.suffix in (".py", ".pyi")
    ]
    ours = [path for path in sources if "_runtime" not in path.parts]
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in ours)
    assert 0 < lines < 400


def test_it_installs(tmp_path: Path) -> None:
    """`pip install ./generated` makes a package that imports by its name, with py.typed in it."""
    target = tmp_path / "site"
    source = tmp_path / "generated"
    _copy(GENERATED, source)
    said = judge(
        *("pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--no-build-isolation", "--target", str(target), str(source)),
    )
    assert "" == said
    code = "import orq_ai_sdk; print(orq_ai_sdk.Orq.__name__, orq_ai_sdk.__file__)"
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
    )
    assert "" == ran.stderr
    assert f"Orq {target / 'orq_ai_sdk' / '__init__.py'}\n" == ran.stdout
    assert (target / "orq_ai_sdk" / "py.typed").is_file()


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            to = target / path.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())


def test_importing_it_loads_neither_models_nor_http() -> None:
    """`import orq_ai_sdk` leaves pydantic, httpx2 and the models to the first use."""
    code = (
        "import sys, orq_ai_sdk; "
        "print([m for m in sys.modules if m.startswith(('pydantic', 'httpx', "
        "'orq_ai_sdk.models', 'orq_ai_sdk.resources'))])"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PYTHONPATH": str(GENERATED / "src")},
        capture_output=True,
        text=True,
    )
    assert ("[]\n", "") == (ran.stdout, ran.stderr)
