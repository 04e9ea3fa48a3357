"""The unified diff from the output folder to the files of the SDK."""

from __future__ import annotations

import subprocess
from pathlib import Path

from intaglio.output import diff_files, write_files
from intaglio.output.manifest import MANIFEST

FILES = {"README.md": "one\ntwo\n", "a.py": "a = 1\n"}


def diff_without_manifest(files: dict[str, str], folder: Path) -> str:
    """The diff without that of the manifest, which comes last."""
    return diff_files(files, folder).partition(f"--- a/{MANIFEST}")[0]


def test_no_drift(tmp_path: Path) -> None:
    """Files that nobody has touched have no diff."""
    write_files(FILES, tmp_path / "sdk")
    assert "" == diff_files(FILES, tmp_path / "sdk")


def test_changed_file(tmp_path: Path) -> None:
    """The diff of a changed file leads from the disk to the new content."""
    write_files(FILES, tmp_path / "sdk")
    new = {**FILES, "README.md": "one\nTWO\n"}
    expected = "--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n"
    assert expected == diff_without_manifest(new, tmp_path / "sdk")


def test_added_and_removed_files(tmp_path: Path) -> None:
    """A file on one side only is compared with /dev/null, even if it is empty."""
    write_files({**FILES, "empty": ""}, tmp_path / "sdk")
    new = {"README.md": FILES["README.md"], "b.py": "b = 1\n"}
    expected = (
        "--- a/a.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-a = 1\n"
        "--- /dev/null\n+++ b/b.py\n@@ -0,0 +1 @@\n+b = 1\n"
        "--- a/empty\n+++ /dev/null\n"
    )
    assert expected == diff_without_manifest(new, tmp_path / "sdk")


def test_edit_by_hand_is_drift(tmp_path: Path) -> None:
    """An edited and a deleted file differ, although the manifest does not."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/README.md").write_text("one\n")
    (tmp_path / "sdk/a.py").unlink()
    expected = (
        "--- a/README.md\n+++ b/README.md\n@@ -1 +1,2 @@\n one\n+two\n"
        "--- /dev/null\n+++ b/a.py\n@@ -0,0 +1 @@\n+a = 1\n"
    )
    assert expected == diff_files(FILES, tmp_path / "sdk")


def test_missing_manifest_is_drift(tmp_path: Path) -> None:
    """A missing manifest differs."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk" / MANIFEST).unlink()
    first, second, *_ = diff_files(FILES, tmp_path / "sdk").splitlines()
    assert ["--- /dev/null", f"+++ b/{MANIFEST}"] == [first, second]


def test_files_of_the_user_are_no_drift(tmp_path: Path) -> None:
    """Files of the user are not compared."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/notes.md").write_text("mine\n")
    assert "" == diff_files(FILES, tmp_path / "sdk")


def test_patch_takes_it(tmp_path: Path) -> None:
    """`git apply` takes the diff and makes the folder equal, also without newlines at the end."""
    write_files({"a": "1\n2", "b": "x\u2028y\x0cz\n", "c": "c"}, tmp_path / "sdk")
    new = {"a": "1\n2\n", "b": "x\u2028Y\x0cz\n", "d": "d"}
    patch = diff_files(new, tmp_path / "sdk").encode()
    subprocess.run(
        ["git", "apply", "-p1"], cwd=tmp_path / "sdk", input=patch, check=True
    )
    assert "" == diff_files(new, tmp_path / "sdk")


def test_binary_file(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are escaped."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/a.py").write_bytes(b"\xff\n")
    expected = "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-\\xff\n+a = 1\n"
    assert expected == diff_files(FILES, tmp_path / "sdk")
