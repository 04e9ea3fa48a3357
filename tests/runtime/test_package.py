"""The runtime inside a package: cheap to import, clean for type checkers, complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = """
import sys
import sample
sample.Sample
from sample import errors, models, types, utils
sdk = sample.Sample("k")
sdk.pets, sdk.variations, sdk.pets.get, sdk.variations.create
heavy = {"pydantic", "pydantic_core", "httpx2", "httpcore2", "anyio", "ssl", "asyncio"}
print(sorted(heavy & {name.partition(".")[0] for name in sys.modules}))
"""


def run(root: Path, *arguments: str) -> str:
    """The output of Python in the folder of the package."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert "" == done.stderr
    return done.stdout


def test_import_is_cheap(sample_root: Path) -> None:
    """Import, client and namespaces load neither pydantic nor the HTTP client."""
    assert "[]\n" == run(sample_root, "-c", SCRIPT)


def test_lazy_names(sample: ModuleType) -> None:
    """A lazy package lists its names, and says which one it does not have."""
    names = ["Sample", "errors", "models", "types", "utils"]
    assert names == sample.__all__
    assert set(names) <= set(dir(sample))
    with pytest.raises(
        AttributeError, match="module 'sample' has no attribute 'Smple'"
    ):
        sample.Smple
    assert sample.errors.APIError is sample.models.APIError


def test_runtime_imports_nothing_else() -> None:
    """The runtime imports the standard library, pydantic and httpx2, and itself."""
    import ast

    import intaglio

    folder = Path(intaglio.__file__).parent / "runtime"
    allowed = {*sys.stdlib_module_names, "pydantic", "pydantic_core"}
    allowed |= {"httpx2", "httpcore2", "anyio"}  # the two that httpx2 is made of
    found = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.ImportFrom) and not node.level:
                found.add(str(node.module).partition(".")[0])
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
    assert set() == found - allowed


WRONG = """
import sample
from sample import models

with sample.Sample("k") as client:
    reveal_type(client)
    reveal_type(client.pets.get(pet_id="1"))
    client.petss
    client.pets.get(pet=1)
    client.variations.create(model=1)
    models.Retry(count="x")
sample.Smple
"""


@pytest.mark.parametrize(
    "expected",
    [
        'Revealed type is "sample.sdk.Sample"',
        'Revealed type is "sample.models.pet.Pet"',
        '"Sample" has no attribute "petss"',
        'Unexpected keyword argument "pet" for "get" of "Pets"',
        'Argument "model" to "create" of "Variations" has incompatible type "int"',
        'Argument "count" to "Retry" has incompatible type "str"',
        'Module has no attribute "Smple"',
    ],
)
def test_mistakes_are_found_by_mypy(mistakes: str, expected: str) -> None:
    """A type checker knows the client in a `with`, its namespaces and its models."""
    assert expected in mistakes


@pytest.fixture(scope="module")
def mistakes(sample_root: Path) -> str:
    """What mypy says about wrong code, and only about that."""
    (sample_root / "wrong.py").write_text(WRONG)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "sample", "wrong.py"],
        cwd=sample_root,
        capture_output=True,
        text=True,
        timeout=300,
    )
    lines = done.stdout.splitlines()[:-1]
    assert [] == [line for line in lines if not line.startswith("wrong.py")]
    return done.stdout


def test_pyright(sample_root: Path) -> None:
    """The package is clean for pyright in its standard mode."""
    python = f"--pythonpath={sys.executable}"
    output = run(sample_root, "-m", "pyright", python, "sample")
    assert "0 errors, 0 warnings, 0 informations" in output
