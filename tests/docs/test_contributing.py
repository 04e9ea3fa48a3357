"""The files that CONTRIBUTING.md names exist."""

from __future__ import annotations

import re

from harness import REPOSITORY

PAGE = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
FOLDER = re.compile(r"^\| `(tests/\w+)/.*` \|", re.MULTILINE)


def test_every_folder_of_tests_has_a_row() -> None:
    """The taxonomy lists each folder of tests once; `harness` has no tests."""
    section = PAGE.partition("\n## Tests\n")[2].partition("\n## ")[0]
    folders = {
        f"tests/{path.name}"
        for path in (REPOSITORY / "tests").iterdir()
        if is_listed(path.name)
    }
    listed = FOLDER.findall(section)
    assert sorted(folders) == sorted(listed)


def is_listed(name: str) -> bool:
    """True for a folder of tests."""
    path = REPOSITORY / "tests" / name
    return path.is_dir() and name not in ("harness", "__pycache__")


def test_files_of_the_worked_changes_exist() -> None:
    """Each file of code that a worked change touches is there."""
    section = PAGE.partition("\n## Five worked changes\n")[2]
    paths = set(re.findall(r"`(generator/[\w/]+\.py|tests/[\w/]+\.py)`", section))
    assert len(paths) > 8
    assert not [path for path in sorted(paths) if not (REPOSITORY / path).exists()]
