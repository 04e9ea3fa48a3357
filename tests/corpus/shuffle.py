"""Writes a description with the keys of its mappings in another order."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from corpus.raw_description import read_file


def shuffle_keys(value: Any, random: Random) -> Any:
    """A copy of a JSON value with the keys of its objects in random order; lists keep theirs."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffle_keys(value[key], random) for key in keys}
    if isinstance(value, list):
        return [shuffle_keys(each, random) for each in value]
    return value


def write_shuffled(source: Path, folder: Path) -> Path:
    """Writes a shuffled copy of a one-file description into `folder` as JSON; returns its path."""
    target = folder / source.with_suffix(".json").name
    value = shuffle_keys(read_file(source).value, Random(source.name))
    target.write_text(json.dumps(value), "utf-8")
    return target
