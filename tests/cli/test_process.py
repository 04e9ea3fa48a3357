"""The command as a process: while it waits, when it is interrupted, and when it fails."""

from __future__ import annotations

import ast
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.cli import messages
from intaglio.cli.cli_reference import cli_reference
from intaglio.cli.exit_codes import BUG, EXIT_CODES
from intaglio.cli.main import intaglio, run_command

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
    """A run that waits for its description, from a server that never responds."""
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
    """After a second, the current phase is printed."""
    assert waiting.stderr is not None
    assert "reading the description ...\n" == waiting.stderr.readline()


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts with SIGINT")
def test_interrupted(waiting: subprocess.Popen[str], home: Path) -> None:
    """Ctrl-C ends a run with 130, without a message and with nothing written."""
    waiting.send_signal(signal.SIGINT)
    output, errors = waiting.communicate()
    assert (130, "", "") == (waiting.returncode, output, errors.strip())
    assert not (home / "sdk").exists()


def test_quick_run_prints_no_progress(home: Path) -> None:
    """A run of less than a second prints no phases."""
    ran = subprocess.run(
        [*COMMAND, "check", "--config", "none.toml"], capture_output=True, text=True
    )
    assert "there is no config 'none.toml'" == ran.stderr.splitlines()[0]


def test_bug(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unexpected exception prints its traceback and asks for a report."""

    def broken(*_: object) -> None:
        raise LookupError("no such room")

    monkeypatch.setattr(pipeline, "generate", broken)
    assert BUG == run_command(["generate"])
    lines = capsys.readouterr().err.splitlines()
    assert "Traceback (most recent call last):" == lines[0]
    assert "LookupError: no such room" in lines
    assert lines[-1].startswith("Please report it with the lines above, and with: ")
    assert not (home / "sdk").exists()


def test_closed_pipe(home: Path) -> None:
    """A reader that closes the pipe, as `head` does, causes no traceback."""
    command = f'"{sys.executable}" -m intaglio check | head -n 1'
    ran = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert ("--- /dev/null\n", True) == (ran.stdout, "Traceback" not in ran.stderr)


def test_help_is_light() -> None:
    """`--help` imports no room but `config` and `cli`, and no parser of TOML."""
    code = (
        "import sys; from intaglio.cli.main import run_command; run_command(['--help']);"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    modules = [name.split(".") for name in ran.stderr.split()]
    rooms = {name[1] for name in modules if name[0] == "intaglio" and len(name) > 1}
    assert {"cli", "config", "errors"} == rooms
    assert not {"tomllib", "jinja2", "yaml", "asyncio"} & {name[0] for name in modules}


def test_nothing_else_prints() -> None:
    """Messages come from one module, and the phases of a run from another."""
    package = Path(messages.__file__).parents[1]
    modules = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "runtime" not in path.parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("print", "click.echo", "click.secho")
    }
    assert {"cli/messages.py"} == modules


def test_cli_reference() -> None:
    """The reference holds every command with its options, and every exit code."""
    page = cli_reference()
    for command in intaglio.commands.values():
        assert f"## `intaglio {command.name}`" in page
        for option in command.params:
            assert all(name in page for name in option.opts if name.startswith("--"))
    assert all(
        f"| {code} | {meaning} |" in page for code, meaning in EXIT_CODES.items()
    )


def test_coloured_diff() -> None:
    """In colour, control characters are escaped, because a terminal would obey them."""
    diff = "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-a = 1\n+\x1b[2J\n"
    assert [
        "\x1b[1m--- a/a.py",
        "\x1b[0m\x1b[1m+++ b/a.py",
        "\x1b[0m\x1b[36m@@ -1 +1 @@",
        "\x1b[0m\x1b[31m-a = 1",
        "\x1b[0m\x1b[32m+\\x1b[2J",
        "\x1b[0m",
    ] == messages.colour_diff(diff).splitlines()


@pytest.mark.parametrize("variable", ["NO_COLOR", "TERM"])
def test_colours(variable: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colours unless its user refuses them; a file gets none."""
    pty = pytest.importorskip("pty")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with open(os.devnull, "w") as file:
        assert not messages.has_colours(file)
    _, follower = pty.openpty()
    with open(follower, "w") as terminal:
        assert messages.has_colours(terminal)
        monkeypatch.setenv(variable, "dumb")
        assert not messages.has_colours(terminal)


def test_equal_warnings(home: Path) -> None:
    """Of equal warnings the first three are printed, and how to see the others."""
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
    assert 3 == some.count("'$ref' is not allowed here")
    assert "'summary' is the number 3" in some
    assert "... and 6 more; --warnings all" in some
    assert 9 == all_.count("'$ref' is not allowed here")
