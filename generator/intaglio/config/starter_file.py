"""The `intaglio.toml` that `intaglio init` writes: all keys, each with what it means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

from intaglio.config.config_file import format_example
from intaglio.config.keys import KEYS, Config, Key
from intaglio.config.toml_file import format_key, format_value

WIDTH = 80
INTRODUCTION = "# Paths are relative to the folder of this file."


def format_config(config: Config, folder: Path) -> str:
    """The text of a config file in `folder` that sets what `config` sets.

    Paths become relative to `folder`. A key that has its default is a comment, with an example.
    """
    paragraphs: dict[tuple[str, ...], list[str]] = {}
    for key in KEYS.values():
        header = [f"[{'.'.join(key.table)}]"] if key.table else []
        lines = paragraphs.setdefault(key.table, header)
        lines += wrap(key.doc, WIDTH, initial_indent="# ", subsequent_indent="# ")
        lines += _set_key(key, config, folder)
    return "\n\n".join((INTRODUCTION, *map("\n".join, paragraphs.values()))) + "\n"


def _set_key(key: Key, config: Config, folder: Path) -> Iterator[str]:
    owner = config.package if key.is_in_package else config
    value = getattr(owner, key.attribute)
    if not value:
        yield f"# {format_example(key)}"
    elif key.type == "identifiers":
        yield from (f"{format_key(k)} = {format_value(v)}" for k, v in value.items())
    else:
        yield f"{key.path[-1]} = {format_value(_make_relative(key, value, folder))}"


def _make_relative(key: Key, value: Any, folder: Path) -> Any:
    match key.type:
        case "location" | "folder":
            return _relative_location(str(value), folder)
        case "locations":
            return [_relative_location(each, folder) for each in value]
        case _:
            return value


def _relative_location(location: str, folder: Path) -> str:
    if "://" in location:
        return location
    return Path(os.path.relpath(location, folder)).as_posix()
