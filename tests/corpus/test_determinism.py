"""The printed SDK depends neither on the order of a description's keys nor on the hash seed."""

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
from corpus.printed_packages import derive_config, print_package
from corpus.shuffle import write_shuffled
from corpus.typed_schemas import class_names
from intaglio import pipeline
from intaglio.config import Config
from intaglio.coverage import Coverage

pytestmark = needs_corpus

HASH_SCRIPT = Path(__file__).with_name("hash_printed_files.py")


def _hash_files(description: Description, seed: str) -> str:
    done = subprocess.run(
        [sys.executable, str(HASH_SCRIPT), str(description.path)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@every_description
def test_hash_seed_does_not_matter(description: Description) -> None:
    """Two interpreters with different hash seeds print the same bytes."""
    assert _hash_files(description, "1") == _hash_files(description, "2")


def _list_names(coverage: Coverage, config: Config) -> dict[str, str]:
    """The names of an SDK: methods by HTTP method and path, classes by pointer."""
    calls = {f"{each.method} {each.path}": each.call for each in coverage.operations}
    return calls | dict(class_names(config))


@every_single_file
def test_order_of_keys_does_not_matter(
    description: Description, tmp_path: Path
) -> None:
    """A description with its keys in another order has the same names of methods and classes."""
    config = derive_config(description)
    shuffled = replace(
        config, description=str(write_shuffled(description.path, tmp_path))
    )
    printed = pipeline.generate(shuffled, lambda step: None)
    before = _list_names(print_package(description).coverage, config)
    after = _list_names(printed.coverage, shuffled)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    differences = "\n".join(
        f"{name}: {before.get(name)}, {after.get(name)}" for name in changed
    )
    assert set() == changed, differences
