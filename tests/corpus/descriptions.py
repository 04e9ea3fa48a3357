"""The descriptions of the corpus that its index lists, the largest first."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@dataclass(frozen=True, slots=True)
class Description:
    """One row of the index: the file's path in the corpus and its size in bytes."""

    name: str
    size: int

    @property
    def path(self) -> Path:
        """The file on disk."""
        return CORPUS / self.name

    @property
    def module(self) -> str:
        """The Python name of the package that is printed for it."""
        return "corpus_" + re.sub(r"\W+", "_", self.name.rpartition(".")[0]).lower()


def _read_index() -> list[Description]:
    """The rows of `INDEX.tsv`; none if the corpus is absent."""
    index = CORPUS / "INDEX.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    found = [Description(row["name"], int(row["bytes"])) for row in rows]
    return sorted(found, key=lambda each: -each.size)


DESCRIPTIONS = _read_index()

needs_corpus = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DESCRIPTIONS, reason="../shared/corpus is absent"),
]


def _parametrize(descriptions: list[Description]) -> pytest.MarkDecorator:
    params = (
        pytest.param(each, id=each.name, marks=pytest.mark.xdist_group(each.name))
        for each in descriptions
    )
    return pytest.mark.parametrize("description", list(params))


every_description = _parametrize(DESCRIPTIONS)
"""Runs a test once for each description; one worker runs all tests of one (`--dist loadgroup`)."""

every_single_file = _parametrize(
    [each for each in DESCRIPTIONS if "/" not in each.name]
)
"""Runs a test once for each description of one file, which can be copied to another folder."""
