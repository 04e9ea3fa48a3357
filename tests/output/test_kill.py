"""A killed run leaves the old output or the new one, and loses no file of the user's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from intaglio.output.manifest import MANIFEST, encode_files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")

OLD = {"README.md": "one\n", "src/sdk/a.py": "a = 1\n", "src/sdk/old/b.py": "b\n"}
NEW = {"README.md": "two\n", "src/sdk/a.py": "a = 1\n", "src/sdk/c/d.py": "d\n"}
NOTES = {"notes.md": "mine\n", "src/sdk/mine.txt": "mine\n", ".venv/lib/x.py": "x\n"}
GIT = {".git/HEAD": "ref: refs/heads/main\n", **NOTES}

Tree = dict[str, str] | None


def outcomes(
    tmp_path: Path, old: Tree, new: Tree, foreign: dict[str, str]
) -> list[dict[str, Any]]:
    """The output as left and as recovered, for every change to the disk before which a run can die."""
    ran = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killer.py")), tmp_path / "root"],
        input=json.dumps({"old": old, "new": new, "foreign": foreign}),
        capture_output=True,
        text=True,
    )
    assert "" == ran.stderr
    return json.loads(ran.stdout)  # type: ignore[no-any-return]


def expected_tree(files: dict[str, str], foreign: dict[str, str]) -> dict[str, str]:
    """The folder with these files, the manifest and the files of the user."""
    return {
        **{path: text.decode() for path, text in encode_files(files).items()},
        **foreign,
    }


@pytest.mark.parametrize("foreign", [{}, NOTES], ids=["ours alone", "with the user's"])
def test_killed_swap(tmp_path: Path, foreign: dict[str, str]) -> None:
    """The output is the old or the new one after every kill, or else after the next start."""
    old, new = expected_tree(OLD, foreign), expected_tree(NEW, foreign)
    seen = outcomes(tmp_path, OLD, NEW, foreign)
    assert all(each["killed"] in (old, new, None) for each in seen)
    assert all(each["recovered"] in (old, new) for each in seen)
    assert all(each["beside"] == ["output"] for each in seen)
    # The kills came at every stage: before the swap, within it and behind it.
    assert [old, None, new] == [
        tree
        for index, tree in enumerate(each["killed"] for each in seen)
        if index == 0 or tree != seen[index - 1]["killed"]
    ]


def test_killed_in_place(tmp_path: Path) -> None:
    """In a git repository, which is written in place, the next start finishes or undoes the run."""
    old, new = expected_tree(OLD, GIT), expected_tree(NEW, GIT)
    seen = outcomes(tmp_path, OLD, NEW, GIT)
    found = [each["recovered"] for each in seen]
    assert found[0] == old and found[-1] == new
    assert all(tree in (old, new) for tree in found)
    assert all(each["killed"]["notes.md"] == "mine\n" for each in seen)
    assert all(each["beside"] == ["output"] for each in seen)


def test_killed_first_run(tmp_path: Path) -> None:
    """A killed first run leaves no part of the output and none of its parents."""
    seen = outcomes(tmp_path, None, NEW, {})
    assert all(each["recovered"] in (None, expected_tree(NEW, {})) for each in seen)
    assert [] == seen[0]["beside"]
    assert all(each["beside"] in ([], ["deep"]) for each in seen)


def test_killed_over_files_of_unknown_origin(tmp_path: Path) -> None:
    """Writing into a folder without manifest replaces files of the same name only, wherever it is killed."""
    foreign = {"README.md": "theirs\n", "src/theirs.py": "theirs\n"}
    new = {**foreign, **expected_tree(NEW, {})}
    seen = outcomes(tmp_path, {}, NEW, foreign)
    assert all(each["recovered"] in (foreign, new) for each in seen)
    assert seen[0]["recovered"] == foreign and seen[-1]["recovered"] == new
    assert MANIFEST in new
