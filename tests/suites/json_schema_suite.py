"""Turns a file of the JSON Schema test suite into a description; each schema is a component."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suites.suite_folder import SUITES

FOLDER = SUITES / "jsonschema-draft2020-12"


@dataclass(frozen=True, slots=True)
class Instance:
    """A JSON value; `valid` is true if it satisfies the schema of its group."""

    description: str
    data: Any
    valid: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A schema and its instances; `number` is its position in the file, from 0."""

    number: int
    description: str
    schema: Any
    instances: tuple[Instance, ...]

    @property
    def name(self) -> str:
        """The name of the schema among the components."""
        return f"Group{self.number}"

    @property
    def valid(self) -> tuple[Instance, ...]:
        """The valid instances."""
        return tuple(each for each in self.instances if each.valid)


_KEYWORDS_BY_TYPE: Mapping[type, frozenset[str]] = {
    str: frozenset(
        "minLength maxLength pattern contentEncoding contentMediaType".split()
    ),
    float: frozenset(
        "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split()
    ),
    list: frozenset("items prefixItems minItems maxItems uniqueItems".split()),
    dict: frozenset(
        "properties patternProperties additionalProperties required".split()
    ),
}


def is_of_implied_type(schema: Any, value: object) -> bool:
    """True if a value has the type that the keywords imply; always true for a schema with `type`.

    In JSON Schema, `1` is valid under `{minLength: 2}`. The author of a description means strings by it.
    """
    if not isinstance(schema, dict) or "type" in schema:
        return True
    types = [type_ for type_, keys in _KEYWORDS_BY_TYPE.items() if keys & schema.keys()]
    return not types or _json_type(value) in types


def _json_type(value: object) -> type:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float if is_number else type(value)


def list_files() -> list[str]:
    """The path of each file of the suite, without its suffix."""
    return [
        path.relative_to(FOLDER).with_suffix("").as_posix()
        for path in sorted(FOLDER.rglob("*.json"))
    ]


def load_groups(file: str) -> list[Group]:
    """The groups of a file, in order."""
    text = FOLDER.joinpath(f"{file}.json").read_text("utf-8")
    return [
        Group(
            number,
            each["description"],
            each["schema"],
            tuple(
                Instance(one["description"], one["data"], one["valid"])
                for one in each["tests"]
            ),
        )
        for number, each in enumerate(json.loads(text))
    ]


def build_description(groups: list[Group]) -> dict[str, Any]:
    """A description with the schema of each group as component, response and request body."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Suite", "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}],
        "paths": {f"/{each.number}": _build_path_item(each) for each in groups},
        "components": {"schemas": {each.name: _add_id(each) for each in groups}},
    }


def _build_path_item(group: Group) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{group.name}"}
    content = {"content": {"application/json": {"schema": schema}}}
    response = {"responses": {"200": {"description": "fine", **content}}}
    no_content = {"responses": {"204": {"description": "fine"}}}
    return {
        "get": {"operationId": f"read{group.number}", "tags": ["groups"], **response},
        "post": {
            "operationId": f"write{group.number}",
            "tags": ["groups"],
            "requestBody": {"required": True, **content},
            **no_content,
        },
    }


def _add_id(group: Group) -> Any:
    """The schema with an `$id`, so that its references are relative to itself."""
    if not isinstance(group.schema, Mapping) or "$id" in group.schema:
        return group.schema
    return {"$id": f"https://suite.test/{group.number}", **group.schema}
