"""`coverage.tsv`: per description, how much of it Intaglio supports. A change of coverage is a diff of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fcntl import LOCK_EX, flock
from pathlib import Path

from intaglio.coverage import Coverage

TABLE = Path(__file__).with_name("coverage.tsv")
HEADER = ("description", "operations", "excluded", "models", "fallbacks")

Row = tuple[str, ...]


def make_row(name: str, coverage: Coverage) -> Row:
    """The row of a description; each fallback construct is followed by its count."""
    counts = Counter(each.construct for each in coverage.fallbacks)
    fallbacks = ", ".join(
        f"{construct} {counts[construct]}" for construct in sorted(counts)
    )
    numbers = (len(coverage.operations), len(coverage.excluded_operations), coverage.models)
    return (name, *map(str, numbers), fallbacks or "-")


def read_rows() -> dict[str, Row]:
    """The rows of the committed table, by description."""
    lines = TABLE.read_text("utf-8").splitlines()[1:] if TABLE.exists() else []
    rows = (tuple(line.split("\t")) for line in lines)
    return {each[0]: each for each in rows}


def write_row(new: Row) -> None:
    """Writes one row into the table; a lock keeps parallel workers apart."""
    with TABLE.open("a+", encoding="utf-8", newline="\n") as file:
        flock(file, LOCK_EX)
        rows = {**read_rows(), new[0]: new}
        file.truncate(0)
        lines = format_rows(rows[name] for name in sorted(rows))
        file.writelines(f"{line}\n" for line in lines)


def format_rows(rows: Iterable[Row]) -> list[str]:
    """The lines of a table, its header first."""
    return ["\t".join(each) for each in (HEADER, *rows)]
