"""The reference of `intaglio.toml`, for people in Markdown and for editors as a JSON schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from intaglio.config.config_file import format_example
from intaglio.config.keys import JSON_SCHEMAS, KEYS, Key, KeyType
from intaglio.config.toml_file import format_value

TYPE_NAMES: Mapping[KeyType, str] = {
    "boolean": "boolean",
    "folder": "path of a folder",
    "identifier": "Python name",
    "identifiers": "table of Python names",
    "location": "path or URL",
    "locations": "list of paths and URLs",
    "string": "string",
    "strings": "list of strings",
}

INTRODUCTION = """\
# The keys of `intaglio.toml`

Paths are relative to the folder of the config. Editors that read JSON schemas complete
and check these keys with [`intaglio.schema.json`](../intaglio.schema.json)."""


def config_reference() -> str:
    """A page of Markdown with a section per key."""
    sections = ("\n".join(_reference_lines(key)) for key in KEYS.values())
    return "\n\n".join((INTRODUCTION, *sections)) + "\n"


def config_schema() -> dict[str, Any]:
    """A JSON schema (draft 7, which editors of TOML understand) that a valid config meets."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "intaglio.toml",
        **_empty_table(),
    }
    for key in KEYS.values():
        table = schema
        for name in key.path[:-1]:
            _require(table, name, key.is_required)
            table = table["properties"].setdefault(name, _empty_table())
        _require(table, key.path[-1], key.is_required)
        table["properties"][key.path[-1]] = _key_schema(key)
    return schema


def _empty_table() -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": {}}


def _require(table: dict[str, Any], name: str, is_required: bool) -> None:
    required = table.get("required", [])
    if is_required and name not in required:
        table["required"] = [*required, name]


def _key_schema(key: Key) -> dict[str, Any]:
    schema = {**JSON_SCHEMAS[key.type], "description": key.doc}
    if key.pattern:
        schema["pattern"] = key.pattern
    if _has_default(key):
        schema["default"] = key.default
    return {**schema, "examples": [key.example]}


def _reference_lines(key: Key) -> Iterator[str]:
    yield f"## `{key.name}`"
    yield ""
    yield from wrap(key.doc, 120)
    yield ""
    yield f"- Type: {TYPE_NAMES[key.type]}"
    if key.is_required:
        yield "- Required"
    elif key.derived_default:
        yield f"- Default: {key.derived_default}"
    elif _has_default(key):
        yield f"- Default: `{format_value(key.default)}`"
    yield ""
    yield "```toml"
    if key.table:
        yield f"[{'.'.join(key.table)}]"
    yield format_example(key)
    yield "```"


def _has_default(key: Key) -> bool:
    """True if the key has a default that TOML can say."""
    return not key.is_required and not key.derived_default and key.default is not None
