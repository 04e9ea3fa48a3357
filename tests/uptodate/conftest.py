"""Command lines, run in the folder that a module's own `home` makes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.cli import main as cli
from intaglio import pipeline

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An entry for every description that was printed whole, rather than remembered."""
    made: list[str] = []
    whole = pipeline.generate

    def counted(config: pipeline.Config, progress: pipeline.Progress) -> object:
        made.append(config.description)
        return whole(config, progress)

    monkeypatch.setattr(pipeline, "generate", counted)
    return made


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; its exit code and what it says on both streams."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran
