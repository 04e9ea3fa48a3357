"""Runs Python and type checkers in processes of their own, as a user of a printed package does."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path


def run_python(
    code: str, source: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs code in a fresh interpreter that imports from `source`; warnings are errors.

    The environment is PATH and the keyword arguments, so that no key of the machine is in it.
    """
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(source),
            "PYTHONDONTWRITEBYTECODE": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def type_check(code: str, source: Path, folder: Path) -> list[str]:
    """Returns the lines that `mypy --strict` prints about code that imports from `source`."""
    snippet = folder / "snippet.py"
    snippet.write_text(textwrap.dedent(code), "utf-8")
    process = subprocess.run(
        [
            *[sys.executable, "-m", "mypy", "--strict", "--no-error-summary"],
            *["--hide-error-context", "--no-color-output", "--config-file="],
            *["--cache-dir", str(folder / "mypy"), "--follow-imports=silent"],
            snippet.name,
        ],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(source)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert not process.stderr, process.stderr
    return [
        line.removeprefix("snippet.py:") for line in process.stdout.splitlines() if line
    ]


TYPE_CHECKERS = [("mypy", "--strict", "--config-file="), ("pyright",)]
"""The commands of the type checkers, as modules of Python."""


def run_type_checker(
    checker: tuple[str, ...], code: str, source: Path
) -> tuple[int, str]:
    """Returns exit code and output of a type checker on code that it finds in `source` as `user.py`."""
    (source / "user.py").write_text(code, "utf-8")
    command = [sys.executable, "-m", *checker, "user.py"]
    process = subprocess.run(command, cwd=source, capture_output=True, text=True)
    return process.returncode, process.stdout
