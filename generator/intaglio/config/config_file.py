"""Loads and checks `intaglio.toml`. All problems of a file are reported together, each with its line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from keyword import iskeyword
from pathlib import Path
from typing import Any

from intaglio.config.keys import JSON_SCHEMAS, KEYS, Config, Key, Package
from intaglio.config.toml_file import (
    KeyPath,
    find_key_lines,
    format_key,
    format_value,
    place_of_line,
    read_toml,
)
from intaglio.errors import Place, Problem, UsageError

TYPE_WORDS: Mapping[str, str] = {
    "array": "a list of strings",
    "boolean": "true or false",
    "object": "a table of names",
    "string": "a string",
}
"""The types of JSON Schema, as messages name them."""

TABLES = tuple(dict.fromkeys(key.path[0] for key in KEYS.values() if key.path[1:]))

Found = tuple[KeyPath, Problem]
"""A problem and the key that it is about."""


def load_config(path: Path | str) -> Config:
    """The config in the TOML file at `path`.

    Raises:
        UsageError: with every problem of the file.
    """
    file = Path(path)
    text, data = read_toml(file)
    if problems := list(_check(data)):
        raise UsageError(*_place_problems(problems, str(file), text))
    config: dict[str, Any] = {}
    package: dict[str, str] = {}
    for key in KEYS.values():
        if (value := _get(data, key.path)) is not None:
            values = package if key.is_in_package else config
            values[key.attribute] = _resolve_value(key, value, file.parent)
    return Config(**config, package=Package(**_add_names(package)), path=file)


def format_example(key: Key) -> str:
    """A line of TOML that sets the key to its example."""
    if key.type == "identifiers":
        name, value = next(iter(key.example.items()))
        return f"{format_key(name)} = {format_value(value)}"
    return f"{key.path[-1]} = {format_value(key.example)}"


def is_identifier(name: str) -> bool:
    """True if Python code can use this name for a variable."""
    return name.isidentifier() and not iskeyword(name)


def _place_problems(found: Iterable[Found], file: str, text: str) -> list[Problem]:
    """The problems in the order of the file. A missing key has no line and takes the first."""
    lines = find_key_lines(text)
    placed = [
        (
            replace(problem, place=place_of_line(file, text, lines[path]))
            if path in lines
            else replace(problem, place=Place(file, 1, ""))
        )
        for path, problem in found
    ]
    return sorted(placed, key=lambda each: each.place.line if each.place else 0)


def _check(data: dict[str, Any]) -> Iterator[Found]:
    unknown = list(_check_names(data, ()))
    yield from unknown
    for table in TABLES:
        if not isinstance(data.get(table, {}), dict):
            yield (table,), Problem(f"'{table}' has to be a table", hint=f"[{table}]")
    for key in KEYS.values():
        if (value := _get(data, key.path)) is not None:
            yield from _check_value(key, value)
    yield from _check_module(data)
    # An unknown key may be a required one with a typing mistake.
    if not unknown:
        yield from _check_required(data)


def _check_names(table: dict[str, Any], at: KeyPath) -> Iterator[Found]:
    known = [path[len(at)] for path in KEYS if path[: len(at)] == at and path != at]
    for name, value in table.items():
        path = (*at, name)
        if name not in known:
            what = f"unknown key '{'.'.join(path)}'"
            yield path, Problem(what, hint=_suggest_key(name, known, at))
        elif not at and name in TABLES and isinstance(value, dict):
            yield from _check_names(value, path)


def _suggest_key(name: str, known: list[str], at: KeyPath) -> str:
    from difflib import get_close_matches

    for path in KEYS:
        if path[-1] == name:
            where = f"in [{path[0]}]" if path[1:] else "above all tables"
            return f"'{name}' belongs {where}"
    if close := get_close_matches(name.lower(), known, 1):
        return f"did you mean '{'.'.join((*at, close[0]))}'?"
    return "one of " + ", ".join(dict.fromkeys(known))


def _check_value(key: Key, value: object) -> Iterator[Found]:
    """The type of a value, then its spelling."""
    json_type = JSON_SCHEMAS[key.type]["type"]
    if not _has_type(value, json_type):
        words = f"{TYPE_WORDS[json_type]}, not {_describe_value(value)}"
        yield key.path, Problem(f"'{key.name}' has to be {words}", hint=_hint(key))
    elif isinstance(value, dict):
        yield from _check_identifiers(key, value)
    elif value == "" and JSON_SCHEMAS[key.type].get("minLength"):
        yield key.path, Problem(f"'{key.name}' is empty", hint=_hint(key))
    elif isinstance(value, str) and not _is_spelled_right(key, value):
        what = f"'{value}' cannot be the {key.path[-1]} of a package"
        yield key.path, Problem(what, hint=_hint(key))


def _has_type(value: object, json_type: str) -> bool:
    match json_type:
        case "array":
            return isinstance(value, list) and all(isinstance(x, str) for x in value)
        case "boolean":
            return isinstance(value, bool)
        case "object":
            return isinstance(value, dict)
        case _:
            return isinstance(value, str)


def _is_spelled_right(key: Key, value: str) -> bool:
    if key.type == "identifier":
        return is_identifier(value)
    return not key.pattern or re.fullmatch(key.pattern, value) is not None


def _check_identifiers(key: Key, table: dict[str, object]) -> Iterator[Found]:
    for name, value in table.items():
        if not isinstance(value, str) or not is_identifier(value):
            what = f"'{name}' is called {_describe_value(value)}, which is not a name in Python"
            hint = "letters, digits and underscores, no keyword; keys with a '/' or '.' in quotes"
            yield (*key.path, name), Problem(what, hint=hint)


def _check_module(data: dict[str, Any]) -> Iterator[Found]:
    """A distribution may be called `3d-sdk`, a module may not be called `3d_sdk`."""
    name, module = _get(data, ("package", "name")), _get(data, ("package", "module"))
    if isinstance(name, str) and module is None:
        if not is_identifier(_module_name(name)):
            hint = _hint(KEYS["package", "module"])
            what = f"no name of a module follows from '{name}'"
            yield ("package", "name"), Problem(what, hint=hint)


def _check_required(data: dict[str, Any]) -> Iterator[Found]:
    for key in KEYS.values():
        table = _get(data, key.path[:-1])
        is_missing = key.is_required and _get(data, key.path) is None
        if is_missing and isinstance(table, dict | None):
            yield key.path, Problem(f"'{key.name}' is missing", hint=_hint(key))


def _hint(key: Key) -> str:
    """`for example, in [package]: name = "acme-sdk"`."""
    where = f", in [{'.'.join(key.table)}]" if key.table else ""
    return f"for example{where}: {format_example(key)}"


def _describe_value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"'{value}'"
        case int() | float():
            return str(value)
        case dict():
            return "a table"
        case list():
            others = [item for item in value if not isinstance(item, str)]
            return "a list" + (
                f" with {_describe_value(others[0])} in it" if others else ""
            )
        case _:
            return f"the date or time {value}"


def _get(data: object, path: KeyPath) -> Any:
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    return data


def _resolve_value(key: Key, value: Any, folder: Path) -> Any:
    """The value of a key as `Config` holds it."""
    match key.type:
        case "location":
            return _resolve_location(folder, value)
        case "folder":
            return Path(_resolve_location(folder, value))
        case "locations":
            return tuple(_resolve_location(folder, each) for each in value)
        case "strings":
            return tuple(value)
        case _:
            return value


def _resolve_location(folder: Path, location: str) -> str:
    """A URL as it is, or a path that is relative to `folder`, normalized."""
    if "://" in location:
        return location
    joined = os.path.join(folder, location)
    normal = os.path.normpath(joined)
    # After a symbolic link, `..` leads to the folder above the link's target.
    return normal if os.path.realpath(normal) == os.path.realpath(joined) else joined


def _add_names(package: Mapping[str, str]) -> Mapping[str, str]:
    """The names of a package, with those that follow: `acme-sdk`, `acme_sdk`, `AcmeSdk`, `ACME_SDK`."""
    module = package.get("module", _module_name(package["name"]))
    client = "".join(map(str.capitalize, module.split("_")))
    derived = {"module": module, "client": client, "env": module.upper()}
    return {**derived, **package}


def _module_name(distribution: str) -> str:
    return re.sub(r"[._-]+", "_", distribution.lower())
