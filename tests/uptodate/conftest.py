"""Command lines, run in the folder that the fixture `home` of the test's module makes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.cli.main import run_command

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def full_runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The descriptions of all runs that called the pipeline."""
    descriptions: list[str] = []
    generate = pipeline.generate

    def counting(config: pipeline.Config, progress: pipeline.ProgressCallback) -> object:
        descriptions.append(config.description)
        return generate(config, progress)

    monkeypatch.setattr(pipeline, "generate", counting)
    return descriptions


@pytest.fixture
def run(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Runs a command line outside of CI; returns the exit code, stdout and stderr."""
    monkeypatch.delenv("CI", raising=False)

    def run_line(*arguments: str) -> tuple[int, str, str]:
        code = run_command(arguments)
        output = capsys.readouterr()
        return code, output.out, output.err

    return run_line
