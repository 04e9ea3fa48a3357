"""The command as its user meets it: each file of `transcripts/` is a session in a shell.

A line with `$ ` is a command, run in a folder with `pet.yaml`. Its output on both streams follows, and its
exit code in brackets unless that is 0. Adding a file adds a test; `--update` writes the outputs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harness.snapshots import assert_snapshot

HERE = Path(__file__).parent
TRANSCRIPTS = sorted((HERE / "transcripts").glob("*.txt"))


@pytest.fixture
def shell(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder with `pet.yaml`, and an environment whose `intaglio` is the one under test."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "intaglio"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m intaglio "$@"\n')
    command.chmod(0o755)
    (tmp_path / "home").mkdir()
    shutil.copy(HERE / "pet.yaml", tmp_path / "home")
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return tmp_path / "home", {**os.environ, "PATH": path, "COLUMNS": "80"}


@pytest.mark.skipif(sys.platform == "win32", reason="sessions in a POSIX shell")
@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_transcript(
    file: Path, shell: tuple[Path, dict[str, str]], update: bool
) -> None:
    """A session prints what its transcript holds, with the same exit codes."""
    written = file.read_text("utf-8")
    commands = [line[2:] for line in written.splitlines() if line.startswith("$ ")]
    assert commands
    session = "".join(run_command(command, *shell) for command in commands)
    node = f"tests/cli/test_transcripts.py::test_transcript[{file.stem}]"
    assert_snapshot(file, session, update, f".venv/bin/pytest '{node}' --update")


def run_command(command: str, home: Path, environment: dict[str, str]) -> str:
    """Runs a command; returns the command and its output as a transcript has them.

    The phases of a run that takes over a second are left out.
    """
    ran = subprocess.run(
        command,
        shell=True,
        cwd=home,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    code = f"[{ran.returncode}]\n" if ran.returncode else ""
    output = re.sub(r"^\w+ing the \w+ \.\.\.\n", "", ran.stdout, flags=re.MULTILINE)
    return f"$ {command}\n{output}{code}"
