"""The record of a file tells a later run whether it changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.load import load_description
from intaglio.load.sources.input_file import InputFile, is_unchanged

Write = Callable[[str, str], Path]

ROOT = "openapi: 3.1.0\nx: {$ref: b.yaml}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: t, version: '1'}
actions: [{target: $, update: {y: 1}}]
"""


def load_inputs(path: Path, *overlays: Path) -> tuple[InputFile, ...]:
    document = load_description(str(path), overlays=tuple(map(str, overlays)))
    assert document.inputs is not None
    return document.inputs


def test_every_file_has_a_record(write: Write) -> None:
    """The root, overlays and files that are referred to are recorded, in the order of reading."""
    write("b.yaml", "type: string\n")
    inputs = load_inputs(write("a.yaml", ROOT), write("o.yaml", OVERLAY))
    assert [("spec/a.yaml", ""), ("spec/o.yaml", ""), ("spec/a.yaml", "b.yaml")] == [
        (each.argument, each.uri) for each in inputs
    ]
    assert all(is_unchanged(each, ()) for each in inputs)


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml"])
def test_other_bytes_are_a_change(write: Write, name: str) -> None:
    """A file with another content is not unchanged, the others are."""
    write("b.yaml", "type: string\n")
    inputs = load_inputs(write("a.yaml", ROOT))
    path = write(name, "openapi: 3.1.1\n")
    changed = [each for each in inputs if not is_unchanged(each, ())]
    assert [path.name == "a.yaml"] == [each.uri == "" for each in changed]


def test_a_missing_file_has_to_stay_missing(write: Write) -> None:
    """A file that appears after the run is a change, also if it is invalid."""
    _, missing = load_inputs(write("a.yaml", ROOT))
    assert is_unchanged(missing, ())
    write("b.yaml", "{")
    assert not is_unchanged(missing, ())
    _, invalid = load_inputs(write("a.yaml", ROOT))
    assert is_unchanged(invalid, ())


def test_a_permission_that_is_withdrawn_is_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may no longer be read is not unchanged."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("far/b.yaml", "{}"), ("deep/api/a.yaml", "")):
        Path(name).parent.mkdir(parents=True)
        Path(name).write_text(text)
    Path("deep/api/a.yaml").write_text("openapi: 3.1.0\nx: {$ref: ../../far/b.yaml}\n")
    document = load_description("deep/api/a.yaml", allow=("far",))
    assert document.inputs is not None
    assert is_unchanged(document.inputs[1], ("far",))
    assert not is_unchanged(document.inputs[1], ())
