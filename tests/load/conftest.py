"""Fixtures of the tests of loading: files in a temporary folder, and messages as the user reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from intaglio.errors import IntaglioError, render_problem
from intaglio.load import Document, locate_problem, load_description

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Returns a function that writes a file below `spec/`; the folder above is the current one."""
    monkeypatch.chdir(tmp_path)

    def write_file(name: str, text: str) -> Path:
        path = Path("spec") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).removeprefix("\n"), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def refusal() -> Refusal:
    """Returns the messages that the user reads when an action fails; a document gives them places."""

    def refused(action: Callable[[], object], document: Document | None = None) -> str:
        with pytest.raises(IntaglioError) as caught:
            action()
        problems = caught.value.problems
        placed = (
            locate_problem(document, each) if document else each for each in problems
        )
        return "\n".join(render_problem(each) for each in placed)

    return refused


@pytest.fixture
def load_refusal(refusal: Refusal) -> Refusal:
    """Returns the messages that the user reads when a description cannot be loaded."""
    return lambda path, **options: refusal(
        lambda: load_description(str(path), **options)
    )


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("../shared is not here: it holds the descriptions of others")
    return SHARED
