"""The pages of the manual that are generated from the tables of the code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from harness import REPOSITORY
from harness.snapshots import assert_same_files

from intaglio.cli.cli_reference import cli_reference
from intaglio.config.config_reference import config_reference
from intaglio.extensions.registry import extensions_reference
from intaglio.kinds import kinds_reference

REFERENCES = {
    "docs/cli.md": cli_reference,
    "docs/config.md": config_reference,
    "docs/extensions.md": extensions_reference,
    "docs/formats.md": kinds_reference,
}
"""The function that returns the text of each page."""


@pytest.mark.parametrize("path", REFERENCES)
def test_the_page_is_up_to_date(path: str, update: bool) -> None:
    """The committed page is what the table in the code gives."""
    reference: Callable[[], str] = REFERENCES[path]
    page = REPOSITORY / path
    if update:
        page.write_text(reference(), "utf-8", newline="\n")
    committed = {path: page.read_text("utf-8")} if page.exists() else {}
    command = ".venv/bin/pytest tests/docs/test_references.py --update"
    assert_same_files(committed, {path: reference()}, command)
