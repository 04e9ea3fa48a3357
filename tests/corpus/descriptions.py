"""The descriptions of the corpus, as its index lists them: the largest first."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@dataclass(frozen=True, slots=True)
class Description:
    """One row of the index; `module` is the package that is printed for it."""

    name: str
    size: int

    @property
    def path(self) -> Path:
        return CORPUS / self.name

    @property
    def module(self) -> str:
        return "corpus_" + re.sub(r"\W+", "_", self.name.rpartition(".")[0]).lower()


def _listed() -> list[Description]:
    index = CORPUS / "INDEX.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    found = [Description(row["name"], int(row["bytes"])) for row in rows]
    return sorted(found, key=lambda each: -each.size)


DESCRIPTIONS = _listed()

needs_corpus = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DESCRIPTIONS, reason="../shared/corpus is not here"),
]


def _each(descriptions: list[Description]) -> pytest.MarkDecorator:
    params = (
        pytest.param(each, id=each.name, marks=pytest.mark.xdist_group(each.name))
        for each in descriptions
    )
    return pytest.mark.parametrize("description", list(params))


every_description = _each(DESCRIPTIONS)
"""One test for each; those of one description run on one worker (`--dist loadgroup`)."""

every_single_file = _each([each for each in DESCRIPTIONS if "/" not in each.name])
"""The same of those in one file, which need not stand where their author put it."""
