"""What the tests of reading share: files in a folder of their own, and the corpus where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from intaglio.errors import IntaglioError, render
from intaglio.load import Document, locate_problem, load_description

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file below `spec/` and makes the folder above it the current one."""
    monkeypatch.chdir(tmp_path)

    def write_file(name: str, text: str) -> Path:
        path = Path("spec") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).removeprefix("\n"), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def refusal() -> Refusal:
    """What the user reads when an action on a document fails."""

    def refused(action: Callable[[], object], document: Document | None = None) -> str:
        with pytest.raises(IntaglioError) as caught:
            action()
        problems = caught.value.problems
        placed = (
            locate_problem(document, each) if document else each for each in problems
        )
        return "\n".join(render(each) for each in placed)

    return refused


@pytest.fixture
def reading(refusal: Refusal) -> Refusal:
    """What the user reads when a description cannot be read."""
    return lambda path, **options: refusal(
        lambda: load_description(str(path), **options)
    )


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("../shared is not here: it holds the descriptions of others")
    return SHARED
