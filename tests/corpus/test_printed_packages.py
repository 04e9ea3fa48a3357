"""Every description becomes a complete package that imports, type-checks and is in Black's style."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

from corpus.descriptions import Description, every_description, needs_corpus
from corpus.printed_operations import read_operations
from corpus.printed_packages import PackageFolders, derive_config, print_package
from corpus.raw_description import RawNode, list_operations, read_file

pytestmark = needs_corpus

BUILD_SCRIPT = Path(__file__).with_name("build_package.py")


def _is_ignored(operation: RawNode) -> bool:
    return operation.get("x-speakeasy-ignore") is True


@every_description
def test_every_operation_is_printed(description: Description) -> None:
    """The package calls every operation of the description that `x-speakeasy-ignore` does not exclude."""
    described = list(list_operations(read_file(description.path)))
    expected = Counter(
        (method, path) for method, path, node in described if not _is_ignored(node)
    )
    printed = print_package(description)
    covered = printed.coverage.operations
    assert expected == Counter(read_operations(printed.files))
    assert expected == Counter((each.method, each.path) for each in covered)
    assert len(described) == len(covered) + len(printed.coverage.excluded_operations)


@every_description
def test_everything_builds(description: Description, packages: PackageFolders) -> None:
    """Every module imports, every model and response codec builds, and every method exists."""
    calls = [each.call for each in print_package(description).coverage.operations]
    client = derive_config(description).package.client
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", str(BUILD_SCRIPT)),
            *(description.module, client),
        ],
        cwd=packages.folder,
        env={"PYTHONPATH": str(packages.write_package(description))},
        input="\n".join(calls),
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr
    assert 0 == done.returncode


@every_description
def test_package_type_checks(
    description: Description, packages: PackageFolders
) -> None:
    """`mypy --strict` finds no error in the package."""
    folder = packages.write_with_shared_runtime(description)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *("--cache-dir", str(packages.folder / "mypy"), "--no-error-summary"),
            *("-p", description.module),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr


@every_description
def test_package_is_in_blacks_style(
    description: Description, packages: PackageFolders
) -> None:
    """Black reformats no file of the package."""
    folder = packages.write_package(description)
    done = subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", "--diff", str(folder)],
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr


@every_description
def test_source_compiles(description: Description, packages: PackageFolders) -> None:
    """Every file compiles with warnings as errors."""
    folder = packages.write_package(description)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "compileall", "-q", "-f", str(folder)],
        capture_output=True,
        text=True,
    )
    assert "" == done.stdout + done.stderr, done.stdout + done.stderr
