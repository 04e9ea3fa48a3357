"""`write_files`: what changes in an output folder, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intaglio.errors import IntaglioError, render_problem
from intaglio.output import Changes, compare_files, write_files
from intaglio.output.manifest import MANIFEST

FILES = {"README.md": "hello\n", "src/sdk/__init__.py": "", "src/sdk/a.py": "a = 1\n"}


def tree(folder: Path) -> dict[str, str]:
    """The text of all files by path, without the manifest."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    texts = {file.relative_to(folder).as_posix(): file.read_text() for file in files}
    return {path: text for path, text in texts.items() if path != MANIFEST}


def refusals(files: dict[str, str], folder: Path, overwrite: bool = False) -> list[str]:
    """The first lines of the problems; checks that nothing on disk has changed."""
    before = tree(folder.parent)
    with pytest.raises(IntaglioError) as caught:
        write_files(files, folder, overwrite=overwrite)
    assert before == tree(folder.parent)
    return [render_problem(each).splitlines()[0] for each in caught.value.problems]


def test_first_run_makes_the_folders(tmp_path: Path) -> None:
    """A missing folder is made with its parents, and nothing is left beside it."""
    changes = write_files(FILES, tmp_path / "deep" / "er" / "sdk")
    assert Changes(written=(MANIFEST, *FILES)) == changes
    assert FILES == tree(tmp_path / "deep" / "er" / "sdk")
    assert ["deep"] == os.listdir(tmp_path)


def test_empty_folder_is_taken(tmp_path: Path) -> None:
    """An empty folder is written like a missing one."""
    (tmp_path / "sdk").mkdir()
    write_files(FILES, tmp_path / "sdk")
    assert FILES == tree(tmp_path / "sdk")


def test_changes(tmp_path: Path) -> None:
    """Files that the SDK no longer has are removed, with the folders that they leave empty."""
    write_files({**FILES, "src/sdk/old/b.py": "b\n"}, tmp_path / "sdk")
    new = {"README.md": "bye\n", "src/sdk/__init__.py": "", "docs/a.md": "a\n"}
    changes = write_files(new, tmp_path / "sdk")
    assert changes == Changes(
        written=("docs/a.md",),
        changed=(MANIFEST, "README.md"),
        removed=("src/sdk/a.py", "src/sdk/old/b.py"),
        unchanged=("src/sdk/__init__.py",),
    )
    assert new == tree(tmp_path / "sdk")
    assert not (tmp_path / "sdk/src/sdk/old").exists()


def test_compare_touches_nothing(tmp_path: Path) -> None:
    """`compare_files` returns what `write_files` would do, and does nothing."""
    assert Changes(written=(MANIFEST, *FILES)) == compare_files(FILES, tmp_path / "sdk")
    assert [] == os.listdir(tmp_path)


@pytest.mark.parametrize("git", [False, True], ids=["swapped", "in place"])
def test_unchanged_files_keep_their_times(tmp_path: Path, git: bool) -> None:
    """A file with equal bytes is not written again, whatever happens to other files."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/.git").mkdir() if git else None
    os.utime(tmp_path / "sdk/src/sdk/a.py", ns=(10**18, 10**18 + 1))
    write_files({**FILES, "README.md": "bye\n"}, tmp_path / "sdk")
    assert 10**18 + 1 == (tmp_path / "sdk/src/sdk/a.py").stat().st_mtime_ns


def test_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without hard links, unchanged files are copied with their times."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    write_files(FILES, tmp_path / "sdk")
    file = tmp_path / "sdk/src/sdk/a.py"
    os.utime(file, ns=(10**18, 10**18))
    monkeypatch.setattr(os, "link", refuse)
    write_files({**FILES, "README.md": "bye\n"}, tmp_path / "sdk")
    assert {**FILES, "README.md": "bye\n"} == tree(tmp_path / "sdk")
    assert 10**18 == file.stat().st_mtime_ns


def test_nothing_to_do_touches_nothing(tmp_path: Path) -> None:
    """A second run with the same files does not replace the folder."""
    write_files(FILES, tmp_path / "sdk")
    inode = (tmp_path / "sdk").stat().st_ino
    assert not write_files(FILES, tmp_path / "sdk")
    assert inode == (tmp_path / "sdk").stat().st_ino


def test_permissions_stay(tmp_path: Path) -> None:
    """A changed file and the folder keep their permissions."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk").chmod(0o750)
    (tmp_path / "sdk/README.md").chmod(0o640)
    write_files({**FILES, "README.md": "bye\n"}, tmp_path / "sdk")
    assert 0o750 == (tmp_path / "sdk").stat().st_mode & 0o777
    assert 0o640 == (tmp_path / "sdk/README.md").stat().st_mode & 0o777


@pytest.mark.parametrize("git", [False, True], ids=["swapped", "in place"])
def test_files_of_the_user_stay(tmp_path: Path, git: bool) -> None:
    """Files, folders and links that Intaglio did not write are kept."""
    write_files({**FILES, "gone/a.py": ""}, tmp_path / "sdk")
    theirs = {".venv/bin/python": "", "gone/mine.txt": "mine\n", "src/x.egg-info/y": ""}
    theirs |= {".git/HEAD": "ref\n"} if git else {}
    for path, text in theirs.items():
        (tmp_path / "sdk" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sdk" / path).write_text(text)
    (tmp_path / "sdk/link").symlink_to("nowhere")
    changes = write_files(FILES, tmp_path / "sdk")
    assert ("gone/a.py",) == changes.removed
    assert {**FILES, **theirs} == tree(tmp_path / "sdk")
    assert "nowhere" == os.readlink(tmp_path / "sdk/link")


@pytest.mark.parametrize("git", [False, True], ids=["swapped", "in place"])
def test_cache_of_a_removed_package_goes(tmp_path: Path, git: bool) -> None:
    """Python's cache is removed together with its package."""
    write_files({**FILES, "src/sdk/old/b.py": ""}, tmp_path / "sdk")
    (tmp_path / "sdk/.git").mkdir() if git else None
    for folder in ("src/sdk/__pycache__", "src/sdk/old/__pycache__"):
        (tmp_path / "sdk" / folder).mkdir()
        (tmp_path / "sdk" / folder / "x.pyc").write_text("")
    write_files(FILES, tmp_path / "sdk")
    assert {**FILES, "src/sdk/__pycache__/x.pyc": ""} == tree(tmp_path / "sdk")
    assert not (tmp_path / "sdk/src/sdk/old").exists()


@pytest.mark.parametrize("git", [False, True], ids=["swapped", "in place"])
def test_file_becomes_folder_and_back(tmp_path: Path, git: bool) -> None:
    """A module can become a package, and a package a module."""
    (tmp_path / "sdk").mkdir()
    write_files({"a": "1", "b/c": "2"}, tmp_path / "sdk")
    (tmp_path / "sdk/.git").mkdir() if git else None
    write_files({"a/c": "1", "b": "2"}, tmp_path / "sdk")
    assert {"a/c": "1", "b": "2"} == tree(tmp_path / "sdk")


def test_current_folder_stays_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The output folder keeps its identity if it is the current folder."""
    write_files(FILES, tmp_path / "sdk")
    monkeypatch.chdir(tmp_path / "sdk")
    write_files({"README.md": "bye\n"}, Path())
    assert {"README.md": "bye\n"} == tree(Path.cwd())


def test_folder_behind_a_link(tmp_path: Path) -> None:
    """An output folder that is a link stays a link; its target is replaced."""
    (tmp_path / "real").mkdir()
    (tmp_path / "sdk").symlink_to("real")
    write_files(FILES, tmp_path / "sdk")
    assert (tmp_path / "sdk").is_symlink()
    assert FILES == tree(tmp_path / "real")


def test_folder_of_unknown_origin(tmp_path: Path) -> None:
    """A folder with files and no manifest is refused, and written with `overwrite`."""
    (tmp_path / "sdk/src").mkdir(parents=True)
    for name in ("README.md", "a.txt", "b.txt", "src/mine.py"):
        (tmp_path / "sdk" / name).write_text("mine\n")
    what = f"the output '{tmp_path}/sdk' holds files that Intaglio did not write: "
    assert [f"{what}README.md, a.txt, b.txt and 1 more"] == refusals(
        FILES, tmp_path / "sdk"
    )
    write_files(FILES, tmp_path / "sdk", overwrite=True)
    theirs = {name: "mine\n" for name in ("a.txt", "b.txt", "src/mine.py")}
    assert {**FILES, **theirs} == tree(tmp_path / "sdk")
    write_files({}, tmp_path / "sdk")
    assert theirs == tree(tmp_path / "sdk")


def test_edits_by_hand(tmp_path: Path) -> None:
    """An edited file is replaced or removed only with `overwrite`."""
    write_files({**FILES, "z.md": "z\n"}, tmp_path / "sdk")
    (tmp_path / "sdk/README.md").write_text("edited\n")
    (tmp_path / "sdk/z.md").write_text("edited\n")
    what = f"edited in '{tmp_path}/sdk' since Intaglio wrote it: README.md, z.md"
    assert [what] == refusals(FILES, tmp_path / "sdk")
    write_files(FILES, tmp_path / "sdk", overwrite=True)
    assert FILES == tree(tmp_path / "sdk")


def test_edit_that_equals_the_new_file(tmp_path: Path) -> None:
    """An edit that equals the new content is no reason to refuse."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/README.md").write_text("bye\n")
    write_files({**FILES, "README.md": "bye\n"}, tmp_path / "sdk")
    assert "bye\n" == (tmp_path / "sdk/README.md").read_text()


def test_line_endings_are_no_edit(tmp_path: Path) -> None:
    """Other line endings are no edit."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/README.md").write_bytes(b"hello\r\n")
    assert not compare_files(FILES, tmp_path / "sdk")
    write_files({**FILES, "README.md": "bye\n"}, tmp_path / "sdk")
    assert b"bye\n" == (tmp_path / "sdk/README.md").read_bytes()


def test_users_file_in_place_of_a_new_file(tmp_path: Path) -> None:
    """A file of the user's in the place of a new file is replaced only with `overwrite`."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/notes.md").write_text("mine\n")
    new = {**FILES, "notes.md": "printed\n"}
    what = f"the output '{tmp_path}/sdk' holds a file of yours where the SDK has one: notes.md"
    assert [what] == refusals(new, tmp_path / "sdk")
    write_files(new, tmp_path / "sdk", overwrite=True)
    assert new == tree(tmp_path / "sdk")


def test_damaged_manifest(tmp_path: Path) -> None:
    """A manifest with merge conflicts is refused, and replaced with `overwrite`."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk" / MANIFEST).write_text("<<<<<<< ours\n")
    what = f"'{tmp_path}/sdk/{MANIFEST}' cannot be read: a conflict of a merge?"
    assert [what] == refusals({}, tmp_path / "sdk")
    write_files(FILES, tmp_path / "sdk", overwrite=True)
    assert not compare_files(FILES, tmp_path / "sdk")


def test_manifest_cannot_name_files_outside(tmp_path: Path) -> None:
    """A forged manifest removes nothing outside of its folder."""
    (tmp_path / "sdk").mkdir()
    (tmp_path / "victim").write_text("mine\n")
    (tmp_path / "sdk" / MANIFEST).write_text('{"files": {"../victim": ""}}')
    write_files({}, tmp_path / "sdk", overwrite=True)
    assert "mine\n" == (tmp_path / "victim").read_text()


@pytest.mark.parametrize("overwrite", [False, True])
def test_folder_in_the_way(tmp_path: Path, overwrite: bool) -> None:
    """A folder of the user's in the place of a file, or the reverse, is never removed."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "sdk/docs").write_text("mine\n")
    (tmp_path / "sdk/LICENSE").mkdir()
    (tmp_path / "sdk/LICENSE/mine.txt").write_text("mine\n")
    what = f"the output '{tmp_path}/sdk' holds docs, LICENSE/ where the SDK has a file"
    new = {**FILES, "docs/a.md": "a\n", "LICENSE": "free\n"}
    assert [what] == refusals(new, tmp_path / "sdk", overwrite)


def test_linked_folder_is_not_followed(tmp_path: Path) -> None:
    """No file is written through a link inside of the output folder."""
    write_files(FILES, tmp_path / "sdk")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sdk/docs").symlink_to(tmp_path / "elsewhere")
    new = {**FILES, "docs/a.md": "a\n"}
    what = f"the output '{tmp_path}/sdk' holds docs where the SDK has a file"
    assert [what] == refusals(new, tmp_path / "sdk", overwrite=True)


def test_file_in_place_of_the_folder(tmp_path: Path) -> None:
    """An output that is a file is refused, with `overwrite` too."""
    (tmp_path / "sdk").write_text("mine\n")
    what = f"the output '{tmp_path}/sdk' is a file"
    assert [what] == refusals(FILES, tmp_path / "sdk", overwrite=True)
    below = f"the output '{tmp_path}/sdk/sdk' cannot be written: not a directory"
    with pytest.raises(IntaglioError, match=below):
        write_files(FILES, tmp_path / "sdk" / "sdk")


@pytest.mark.parametrize(
    "path",
    ["../a.py", "/a.py", "a/../../b", "a//b", "", ".", "C:\\a", "a\0b", MANIFEST],
)
def test_path_outside_of_the_folder(tmp_path: Path, path: str) -> None:
    """A path outside of the output folder, or that of the manifest, is refused before anything is written."""
    what = f"'{path}' is no path inside the output folder"
    assert [what] == refusals({**FILES, path: ""}, tmp_path / "sdk")
    assert [] == os.listdir(tmp_path)


def test_text_without_encoding(tmp_path: Path) -> None:
    """Half a surrogate pair, which UTF-8 cannot encode, is refused with the path of its file."""
    what = "'a.py' holds '\\ud800', which UTF-8 cannot encode"
    assert [what] == refusals({"a.py": "\ud800"}, tmp_path / "sdk")
