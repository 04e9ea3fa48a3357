"""Every description becomes a whole package: nothing lost, importable, type-checked, in style."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path


from corpus import declared, raw
from corpus.descriptions import Description, every_description, needs_corpus
from corpus.printing import Shelf, config_of, printed

pytestmark = needs_corpus

BUILD_ALL = Path(__file__).with_name("build_all.py")


def _is_ignored(operation: raw.Place) -> bool:
    return operation.get("x-speakeasy-ignore") is True


@every_description
def test_every_operation_is_accounted_for(description: Description) -> None:
    """The methods printed call what the document offers, but for what it says to leave out."""
    offered = list(raw.operations(raw.root(description.path)))
    wanted = Counter(
        (method, path) for method, path, node in offered if not _is_ignored(node)
    )
    coverage = printed(description).coverage
    assert wanted == Counter(declared.operations(printed(description).files))
    assert wanted == Counter((each.method, each.path) for each in coverage.operations)
    assert len(offered) == len(coverage.operations) + len(coverage.excluded)


@every_description
def test_everything_is_built(description: Description, shelf: Shelf) -> None:
    """Every module imports, every model, request and response builds, and every call is there."""
    calls = [each.call for each in printed(description).coverage.operations]
    client = config_of(description).package.client
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", str(BUILD_ALL)),
            *(description.module, client),
        ],
        cwd=shelf.folder,
        env={"PYTHONPATH": str(shelf.package(description))},
        input="\n".join(calls),
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr
    assert 0 == done.returncode


@every_description
def test_types_are_right(description: Description, shelf: Shelf) -> None:
    """`mypy --strict` finds nothing."""
    folder = shelf.typed(description)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *("--cache-dir", str(shelf.folder / "mypy"), "--no-error-summary"),
            *("-p", description.module),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr


@every_description
def test_the_style_is_blacks(description: Description, shelf: Shelf) -> None:
    """Black would change nothing."""
    folder = shelf.package(description)
    done = subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", "--diff", str(folder)],
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr


@every_description
def test_the_source_compiles(description: Description, shelf: Shelf) -> None:
    """Every file is Python, compiled with warnings for errors."""
    folder = shelf.package(description)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "compileall", "-q", "-f", str(folder)],
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr
