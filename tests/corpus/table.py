"""The snapshot of what was understood of every description, so that a change of coverage is a diff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fcntl import LOCK_EX, flock
from pathlib import Path

from intaglio.coverage import Coverage

TABLE = Path(__file__).with_name("table.tsv")
HEAD = ("description", "operations", "excluded", "models", "fallbacks")

Row = tuple[str, ...]


def row(name: str, coverage: Coverage) -> Row:
    """One line of the table; fallbacks by construct, each with how often it was met."""
    found = Counter(each.construct for each in coverage.fallbacks)
    fallbacks = ", ".join(
        f"{construct} {found[construct]}" for construct in sorted(found)
    )
    numbers = (len(coverage.operations), len(coverage.excluded), coverage.models)
    return (name, *map(str, numbers), fallbacks or "-")


def rows() -> dict[str, Row]:
    """The table as it is kept, by description."""
    lines = TABLE.read_text("utf-8").splitlines()[1:] if TABLE.exists() else []
    kept = (tuple(line.split("\t")) for line in lines)
    return {each[0]: each for each in kept}


def keep(new: Row) -> None:
    """Puts a row into the table; workers take turns."""
    with TABLE.open("a+", encoding="utf-8", newline="\n") as file:
        flock(file, LOCK_EX)
        table = {**rows(), new[0]: new}
        file.truncate(0)
        file.writelines(
            f"{line}\n" for line in lines(table[key] for key in sorted(table))
        )


def lines(found: Iterable[Row]) -> list[str]:
    """The text of the table, its head first."""
    return ["\t".join(each) for each in (HEAD, *found)]
