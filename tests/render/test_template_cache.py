"""Compiled templates are kept, and never stand for another text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from intaglio.render import environment


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(environment, "template_folder", lambda: tmp_path)
    (tmp_path / "a.jinja").write_text("one", "utf-8")
    return tmp_path


def printed(own: Path | None = None) -> str:
    return environment.make_environment(own).get_template("a.jinja").render()


def test_what_is_compiled_is_kept(templates: Path) -> None:
    """A second run writes nothing and prints the same."""
    assert "one" == printed()
    (kept,) = (templates / "__pycache__").iterdir()
    before = kept.stat().st_mtime_ns
    assert "one" == printed()
    assert before == kept.stat().st_mtime_ns


def test_an_edited_template_is_compiled_again(templates: Path) -> None:
    """Whatever time the file has."""
    printed()
    (templates / "a.jinja").write_text("two", "utf-8")
    assert "two" == printed()


@pytest.mark.parametrize("broken", [b"", b"\x00" * 400])
def test_what_is_broken_is_compiled_again(templates: Path, broken: bytes) -> None:
    """A file that another left there, or half of one."""
    printed()
    (kept,) = (templates / "__pycache__").iterdir()
    kept.write_bytes(broken)
    assert "one" == printed()


def test_a_folder_that_cannot_be_written_keeps_nothing(templates: Path) -> None:
    """An installation of somebody else's prints as well."""
    (templates / "__pycache__").symlink_to("nowhere")
    assert "one" == printed()


def test_nothing_is_written_where_python_writes_nothing(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`PYTHONDONTWRITEBYTECODE` speaks of templates too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert "one" == printed()
    assert not (templates / "__pycache__").exists()


def test_templates_of_a_user_are_not_kept(templates: Path, tmp_path: Path) -> None:
    """Their code has no place in Intaglio's own folder."""
    assert "one" == printed(tmp_path)
    assert not (templates / "__pycache__").exists()
