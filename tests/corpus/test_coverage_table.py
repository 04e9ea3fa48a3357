"""The coverage of every description equals the committed table."""

from __future__ import annotations

from collections.abc import Callable

from corpus import coverage_table
from corpus.descriptions import (
    DESCRIPTIONS,
    Description,
    every_description,
    needs_corpus,
)
from corpus.printed_packages import print_package

pytestmark = needs_corpus


@every_description
def test_coverage_equals_the_table(
    description: Description,
    update: bool,
    record_property: Callable[[str, object], None],
) -> None:
    """The counts of operations, models and fallbacks equal those of `coverage.tsv`."""
    row = coverage_table.make_row(description.name, print_package(description).coverage)
    record_property("coverage", "\t".join(row))
    if update:
        coverage_table.write_row(row)
    assert coverage_table.read_rows().get(description.name) == row


def test_table_has_no_other_rows() -> None:
    """The table has no row for a description that the corpus does not have."""
    names = {description.name for description in DESCRIPTIONS}
    assert names >= coverage_table.read_rows().keys()
