"""A file of the JSON Schema test suite as a description: each of its schemas is a component."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suites.places import SUITES

FOLDER = SUITES / "jsonschema-draft2020-12"


@dataclass(frozen=True, slots=True)
class Instance:
    """A JSON value, and whether it is one of the group's schema."""

    description: str
    data: Any
    valid: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A schema and its instances; `number` is its place in the file."""

    number: int
    description: str
    schema: Any
    instances: tuple[Instance, ...]

    @property
    def name(self) -> str:
        return f"Group{self.number}"

    @property
    def valid(self) -> tuple[Instance, ...]:
        return tuple(each for each in self.instances if each.valid)


_SUGGESTIONS: Mapping[type, frozenset[str]] = {
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


def suggested(schema: Any, value: object) -> bool:
    """Whether a value is of the type that the keywords of a schema without `type` suggest.

    JSON Schema calls `1` valid under `{minLength: 2}`; who writes that in a description means text.
    """
    if not isinstance(schema, dict) or "type" in schema:
        return True
    types = [type_ for type_, keys in _SUGGESTIONS.items() if keys & schema.keys()]
    return not types or _json_type(value) in types


def _json_type(value: object) -> type:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float if is_number else type(value)


def files() -> list[str]:
    """Every file of the suite, by its path without the suffix."""
    return [
        path.relative_to(FOLDER).with_suffix("").as_posix()
        for path in sorted(FOLDER.rglob("*.json"))
    ]


def groups(file: str) -> list[Group]:
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


def description(found: list[Group]) -> dict[str, Any]:
    """A description that has the schema of each group as a component, an answer and a body."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Suite", "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}],
        "paths": {f"/{each.number}": _item(each) for each in found},
        "components": {"schemas": {each.name: _resource(each) for each in found}},
    }


def _item(group: Group) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{group.name}"}
    content = {"content": {"application/json": {"schema": schema}}}
    answer = {"responses": {"200": {"description": "fine", **content}}}
    nothing = {"responses": {"204": {"description": "fine"}}}
    return {
        "get": {"operationId": f"read{group.number}", "tags": ["groups"], **answer},
        "post": {
            "operationId": f"write{group.number}",
            "tags": ["groups"],
            "requestBody": {"required": True, **content},
            **nothing,
        },
    }


def _resource(group: Group) -> Any:
    """The schema as a resource of its own, so that its references are about itself."""
    if not isinstance(group.schema, Mapping) or "$id" in group.schema:
        return group.schema
    return {"$id": f"https://suite.test/{group.number}", **group.schema}
