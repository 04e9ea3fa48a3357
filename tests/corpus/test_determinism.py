"""The same description gives the same SDK, whatever the order of its keys and the seed of hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from corpus.descriptions import (
    Description,
    every_description,
    every_single_file,
    needs_corpus,
)
from corpus.printing import config_of, printed
from corpus.shuffled import write_shuffled
from corpus.subjects import class_names
from intaglio.config import Config
from intaglio import pipeline

pytestmark = needs_corpus

DIGEST = Path(__file__).with_name("digest.py")


def _digests(description: Description, seed: str) -> str:
    done = subprocess.run(
        [sys.executable, str(DIGEST), str(description.path)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@every_description
def test_the_seed_of_hashes_does_not_matter(description: Description) -> None:
    """Two interpreters whose sets are in another order print the same bytes."""
    assert _digests(description, "1") == _digests(description, "2")


def _names(coverage: Coverage, made: Config) -> dict[str, str]:
    """What everything is called: calls by method and path, classes by pointer."""
    calls = {f"{each.method} {each.path}": each.call for each in coverage.operations}
    return calls | dict(class_names(made))


@every_single_file
def test_the_order_of_keys_does_not_matter(
    description: Description, tmp_path: Path
) -> None:
    """The names of calls and classes are those of the description as it was written."""
    made = config_of(description)
    other = replace(made, description=str(write_shuffled(description.path, tmp_path)))
    again = pipeline.generate(other, lambda phase: None)
    names = _names(printed(description).coverage, made)
    others = _names(again.coverage, other)
    differing = {key for key in names | others if names.get(key) != others.get(key)}
    found = "\n".join(
        f"{key}: {names.get(key)}, {others.get(key)}" for key in differing
    )
    assert set() == differing, found
