"""The pages of the manual that are generated from the tables of the code."""

from __future__ import annotations

import pytest
from harness import REPOSITORY
from harness.snapshots import assert_snapshot

from intaglio.cli.cli_reference import cli_reference
from intaglio.config.config_reference import config_reference
from intaglio.extensions.registry import extensions_reference
from intaglio.kinds import kinds_reference

REFERENCES = {
    "docs/cli.md": ("cli/", cli_reference),
    "docs/config.md": ("config/keys.py", config_reference),
    "docs/extensions.md": ("extensions/registry.py", extensions_reference),
    "docs/formats.md": ("kinds/scalar_kinds.py", kinds_reference),
}
"""The file of the table that each page is generated from, and the function that returns the page."""

UPDATE = ".venv/bin/pytest tests/docs/test_references.py --update"


@pytest.mark.parametrize("path", REFERENCES)
def test_the_page_is_up_to_date(path: str, update: bool) -> None:
    """The committed page is what the table in the code gives."""
    table, reference = REFERENCES[path]
    source = f"<!-- Generated from generator/intaglio/{table} by: {UPDATE} -->\n\n"
    assert_snapshot(REPOSITORY / path, source + reference(), update, UPDATE)
