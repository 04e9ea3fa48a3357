"""The tables of docs/templates.md name every template, view and gate."""

from __future__ import annotations

import re

from harness import REPOSITORY

from intaglio.python import views
from intaglio.render.gates import GATES

PAGE = (REPOSITORY / "docs" / "templates.md").read_text("utf-8")
TEMPLATES = REPOSITORY / "templates"
ROW = re.compile(r"^\| `([\w/.]+\.jinja)` \| .* \| (.*) \|$", re.MULTILINE)


def test_every_template_has_a_row() -> None:
    """The table lists each template once."""
    listed = [path for path, _ in ROW.findall(PAGE)]
    files = [path.relative_to(TEMPLATES) for path in TEMPLATES.rglob("*.jinja")]
    assert sorted(listed) == sorted(path.as_posix() for path in files)


def test_a_row_names_the_view_of_its_template() -> None:
    """The first line of a template names the same views as its row."""
    for path, cell in ROW.findall(PAGE):
        first_line = (TEMPLATES / path).read_text("utf-8").split("\n")[0]
        for view in re.findall(r"\w+", cell):
            assert re.search(rf"\b{view}s?\b", first_line), f"{path}: {first_line}"


def test_every_file_of_views_has_a_row() -> None:
    """The second table lists each module of views once."""
    (folder,) = views.__path__
    rows = re.findall(r"^\| `(\w+\.py)` \|", PAGE, re.MULTILINE)
    names = [path.name for path in (REPOSITORY / folder).glob("*_view*.py")]
    assert sorted(names) == sorted(rows)


def test_every_gate_has_a_row() -> None:
    """The table of gates lists each filter once."""
    section = PAGE.partition("\n## Gates\n")[2].partition("\n## ")[0]
    assert sorted(GATES) == sorted(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))
