"""What was understood of every description is written down."""

from __future__ import annotations

from collections.abc import Callable

from corpus import table
from corpus.descriptions import (
    DESCRIPTIONS,
    Description,
    every_description,
    needs_corpus,
)
from corpus.printing import printed

pytestmark = needs_corpus


@every_description
def test_the_coverage_is_as_it_is_kept(
    description: Description,
    update: bool,
    record_property: Callable[[str, object], None],
) -> None:
    """Operations, models and fallbacks by construct are those of `table.tsv`."""
    row = table.row(description.name, printed(description).coverage)
    record_property("coverage", "\t".join(row))
    if update:
        table.keep(row)
    assert table.rows().get(description.name) == row


def test_the_table_has_no_other_rows() -> None:
    """A description that has left the corpus has left the table."""
    names = {description.name for description in DESCRIPTIONS}
    assert names >= table.rows().keys()
