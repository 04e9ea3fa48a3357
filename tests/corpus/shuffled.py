"""A description whose mappings stand in another order: it says the same."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from corpus import raw


def shuffled(value: Any, random: Random) -> Any:
    """The value with the keys of its mappings in another order; lists keep theirs."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    if isinstance(value, list):
        return [shuffled(each, random) for each in value]
    return value


def write_shuffled(source: Path, folder: Path) -> Path:
    """Writes a description of one file under `folder`, its mappings shuffled, as JSON."""
    target = folder / source.with_suffix(".json").name
    value = shuffled(raw.root(source).value, Random(source.name))
    target.write_text(json.dumps(value), "utf-8")
    return target
