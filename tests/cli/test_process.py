"""The command as a process: what it does while it waits, when it is interrupted, when it is wrong."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from intaglio.cli import main as cli
from intaglio import pipeline

CONFIG = 'description = "%s"\noutput = "sdk"\n[package]\nname = "pet"\n'
COMMAND = [sys.executable, "-m", "intaglio"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a description and a config of it."""
    monkeypatch.chdir(tmp_path)
    pet = Path(__file__).with_name("pet.yaml").read_text("utf-8")
    (tmp_path / "pet.yaml").write_text(pet, "utf-8")
    (tmp_path / "intaglio.toml").write_text(CONFIG % "pet.yaml")
    return tmp_path


@pytest.fixture
def waiting(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that waits for its description, from a server that takes the request and keeps silent."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/pet.yaml"
        (home / "intaglio.toml").write_text(CONFIG % url)
        process = subprocess.Popen(
            [*COMMAND, "generate"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        with process, server.accept()[0] as connection:
            assert connection.recv(3) == b"GET"
            yield process
            process.kill()


def test_progress(waiting: subprocess.Popen[str]) -> None:
    """Who waits for more than a second is told for what, before it is over."""
    assert waiting.stderr is not None
    assert "reading the description ...\n" == waiting.stderr.readline()


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts with SIGINT")
def test_interrupted(waiting: subprocess.Popen[str], home: Path) -> None:
    """Ctrl-C ends a run with 130, without a word and with nothing written."""
    waiting.send_signal(signal.SIGINT)
    said, complaint = waiting.communicate()
    assert (130, "", "") == (waiting.returncode, said, complaint.strip())
    assert not (home / "sdk").exists()


def test_quick_run_says_nothing_of_its_progress(home: Path) -> None:
    """Progress is for those who wait: help and errors come without."""
    ran = subprocess.run(
        [*COMMAND, "check", "--config", "none.toml"], capture_output=True, text=True
    )
    assert "there is no config 'none.toml'" == ran.stderr.splitlines()[0]


def test_bug(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of Intaglio's own shows where it happened and asks for a report."""

    def broken(*_: object) -> None:
        raise LookupError("no such room")

    monkeypatch.setattr(pipeline, "generate", broken)
    assert cli.BUG == cli.run(["generate"])
    said = capsys.readouterr().err.splitlines()
    assert "Traceback (most recent call last):" == said[0]
    assert "LookupError: no such room" in said
    assert said[-1].startswith("Please report it with the lines above, and with: ")
    assert not (home / "sdk").exists()


def test_closed_pipe(home: Path) -> None:
    """A reader that has seen enough, as `head` has, gets no traceback."""
    command = f'"{sys.executable}" -m intaglio check | head -n 1'
    ran = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert ("--- /dev/null\n", True) == (ran.stdout, "Traceback" not in ran.stderr)


def test_help_is_light() -> None:
    """`--help` imports none of the rooms, so that it is there at once."""
    code = (
        "import sys; from intaglio.cli.main import run; run(['--help']);"
        "print(*(m for m in sys.modules if m.startswith('intaglio')), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (
        "intaglio intaglio.cli intaglio.errors intaglio.cli.main" == ran.stderr.strip()
    )


@pytest.mark.parametrize("variable", ["NO_COLOR", "TERM"])
def test_colours(variable: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colours unless its user wants none; a file never gets any."""
    pty = pytest.importorskip("pty")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with open(os.devnull, "w") as file:
        assert not cli.coloured(file)
    _, follower = pty.openpty()
    with open(follower, "w") as terminal:
        assert cli.coloured(terminal)
        monkeypatch.setenv(variable, "dumb")
        assert not cli.coloured(terminal)


def test_alike(home: Path) -> None:
    """Of one sentence the first three are shown, and how to see the others; all where asked for."""
    text = "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths:\n" + "".join(
        f"  /{n}: {{get: {{$ref: '#/x-get'}}}}\n" for n in range(9)
    )
    (home / "pet.yaml").write_text(
        f"{text}  /z: {{get: {{summary: 3}}}}\n"
        "x-get: {responses: {'204': {description: d}}}\n"
    )
    some, all_ = (
        subprocess.run(
            [*COMMAND, "generate", "--warnings", each], capture_output=True, text=True
        ).stderr
        for each in ("some", "all")
    )
    assert 3 == some.count("no '$ref' belongs here")
    assert "'summary' is the number 3" in some
    assert "... and 6 more; --warnings all" in some
    assert 9 == all_.count("no '$ref' belongs here")
