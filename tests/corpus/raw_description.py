"""Parses a description without Intaglio: what tests compare Intaglio's reading with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


class CoreSchemaLoader(yaml.CSafeLoader):
    """Loads YAML by the core schema of YAML 1.2: `on` and dates are strings."""


CoreSchemaLoader.yaml_implicit_resolvers = {}
for tag, pattern, starts in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    expression = re.compile(f"^(?:{pattern})$")
    CoreSchemaLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", expression, list(starts)
    )
CoreSchemaLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(node.value)  # no octal `010`
)
CoreSchemaLoader.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: float(node.value)
)


ASSERTIONS = frozenset(
    "type enum const properties required additionalProperties items minItems maxItems minLength "
    "maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split()
)
"""Keywords that limit the values of a schema. They also hold beside a `$ref`, as in OpenAPI 3.1: 3.0.3
ignores them there, but the one author of the corpus who writes some there relies on them."""


@dataclass(frozen=True, slots=True)
class RawNode:
    """A value of a description, and the file that its relative references start from."""

    value: Any
    file: Path

    def __getitem__(self, key: str | int) -> RawNode:
        return RawNode(self.value[key], self.file).resolve()

    def get(self, key: str) -> Any:
        """The value under a key, unresolved; None if there is none."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self, key: str) -> Iterator[tuple[str, RawNode]]:
        """Yields the entries of the mapping under a key, references resolved."""
        found = self.get(key)
        for name, value in found.items() if isinstance(found, dict) else ():
            yield str(name), RawNode(value, self.file).resolve()

    def resolve(self) -> RawNode:
        """The node that a `$ref` refers to; an `allOf` of both if keywords stand beside the `$ref`."""
        node = self
        while isinstance(ref := node.get("$ref"), str):
            siblings = {k: v for k, v in node.value.items() if k in ASSERTIONS}
            if siblings:
                return RawNode({**siblings, "allOf": [{"$ref": ref}]}, node.file)
            node = node.find(ref)
        return node

    def find(self, ref: str) -> RawNode:
        """The node that a reference in this file refers to. Raises `KeyError` if there is none."""
        relative, _, fragment = ref.partition("#")
        file = (self.file.parent / unquote(relative)) if relative else self.file
        node = read_file(file.resolve())
        for token in unquote(fragment).split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            node = node[int(key) if isinstance(node.value, list) else key]
        return node


@cache
def read_file(file: Path) -> RawNode:
    """The root of a JSON or YAML file."""
    text = file.read_text("utf-8-sig")
    if file.suffix == ".json":
        return RawNode(json.loads(text), file)
    return RawNode(yaml.load(text, CoreSchemaLoader), file)


def list_operations(root: RawNode) -> Iterator[tuple[str, str, RawNode]]:
    """Yields HTTP method, path and operation object of each operation of a description."""
    for path, item in root.items("paths"):
        if path.startswith("x-"):
            continue
        for method in METHODS:
            if item.get(method) is not None:
                yield method.upper(), path, item[method]
        for method, operation in item.items("additionalOperations"):
            yield method, path, operation
