"""Output folders that the system does not let a run write or rename."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from intaglio.output import write_files
from intaglio.output.manifest import encode_files

OLD = {"README.md": "one\n", "src/a.py": "a\n"}
NEW = {"README.md": "two\n"}
NOTES = {"a.md": "mine\n", "src/b.md": "mine\n", "z/c.md": "mine\n"}

AS_NOBODY = """
import os, sys
from pathlib import Path
from intaglio.errors import IntaglioError, render_problem
from intaglio.output import recover_folder, write_files
recover_folder(Path("nowhere"))
if os.geteuid() == 0:
    os.setuid(65534)
try:
    write_files({"README.md": "two"}, Path(sys.argv[1]), overwrite=True)
except IntaglioError as error:
    print(*map(render_problem, error.problems), sep="\\n")
"""

WITHOUT_RENAMES = """
import errno, sys
from pathlib import Path
from intaglio.output import write_files
denied = sys.argv[2]
def hook(event, args):
    if event == "os.rename" and str(args[0]).endswith(denied):
        raise OSError(errno.EXDEV, "Invalid cross-device link")
sys.addaudithook(hook)
write_files({"README.md": "two\\n"}, Path(sys.argv[1]))
"""


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def run(code: str, *args: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, text=True
    )
    assert "" == ran.stderr
    return ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions")
@pytest.mark.parametrize("there", [False, True], ids=["new", "there"])
def test_unwritable(public: Path, there: bool) -> None:
    """A folder that cannot be written is reported and stays as it is."""
    output = public / "sdk"
    write_files(OLD, output) if there else None
    for folder in (public, *public.rglob("*/")):
        folder.chmod(0o555)
    lines = run(AS_NOBODY, str(output)).splitlines()
    assert f"the output '{output}' cannot be written: permission denied" in lines[0]
    assert "  hint: nothing was changed; --output DIR names another folder" == lines[1]
    assert there == output.exists()
    assert ["sdk"] * there == os.listdir(public)


@pytest.mark.parametrize("denied", ["sdk", "a.md", "b.md", "z", "sdk.intaglio-new"])
def test_folder_that_cannot_move(tmp_path: Path, denied: str) -> None:
    """If the system refuses a rename, even half-way, the folder is written in place and nothing is lost."""
    output = tmp_path / "sdk"
    write_files(OLD, output)
    for path, text in NOTES.items():
        (output / path).parent.mkdir(exist_ok=True)
        (output / path).write_text(text)
    inode = output.stat().st_ino
    run(WITHOUT_RENAMES, str(output), denied)
    files = [file for file in output.rglob("*") if file.is_file()]
    found = {file.relative_to(output).as_posix(): file.read_text() for file in files}
    printed = {path: content.decode() for path, content in encode_files(NEW).items()}
    assert {**printed, **NOTES} == found
    assert inode == output.stat().st_ino
    assert ["sdk"] == os.listdir(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions")
def test_unwritable_in_place(public: Path) -> None:
    """A subfolder that cannot be written is reported before anything is replaced."""
    output = public / "sdk"
    write_files({"docs/a.md": "one"}, output)
    (output / ".git").mkdir()
    for folder in (public, output, output / ".git"):
        folder.chmod(0o777)
    (output / "docs").chmod(0o555)
    lines = run(AS_NOBODY, str(output)).splitlines()
    what = f"the output '{output}' cannot be written: permission denied"
    assert [f"{what} ('{output}/docs')"] == lines[:1]
    assert [".git", ".intaglio.json", "docs"] == sorted(os.listdir(output))
