"""Runs Python and mypy beside the test's own process, as a user of an SDK would."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path


def run_python(
    code: str, source: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs code in a fresh interpreter that imports from `source`; warnings are errors.

    Of the environment it gets PATH and what is given here, so that no key leaks in.
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
    """The lines that `mypy --strict` prints on code that imports from `source`."""
    snippet = folder / "snippet.py"
    snippet.write_text(textwrap.dedent(code), "utf-8")
    done = subprocess.run(
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
    assert not done.stderr, done.stderr
    return [
        line.removeprefix("snippet.py:") for line in done.stdout.splitlines() if line
    ]
