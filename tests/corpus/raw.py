"""A description as its author wrote it, read without a line of Intaglio's."""

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


class Core(yaml.CSafeLoader):
    """YAML with the scalars of the 1.2 core schema: `on` and dates are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, starts in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    expression = re.compile(f"^(?:{pattern})$")
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", expression, list(starts))
Core.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(node.value)  # no octal `010`
)
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


CONSTRAINTS = frozenset(
    "type enum const properties required additionalProperties items minItems maxItems minLength "
    "maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split()
)
"""Keywords that say which values a schema allows. OpenAPI 3.0.3 has them ignored beside a `$ref`;
the one author of the corpus who puts some there means them, as those of 3.1 do."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the file that holds it, from where its references lead on."""

    value: Any
    file: Path

    def __getitem__(self, key: str | int) -> Place:
        return Place(self.value[key], self.file).resolved()

    def get(self, key: str) -> Any:
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self, key: str) -> Iterator[tuple[str, Place]]:
        """The entries of the mapping under a key, references resolved."""
        found = self.get(key)
        for name, value in found.items() if isinstance(found, dict) else ():
            yield str(name), Place(value, self.file).resolved()

    def resolved(self) -> Place:
        """The value, or that which its `$ref` leads to; what a schema says beside it holds as well."""
        place = self
        while isinstance(ref := place.get("$ref"), str):
            beside = {k: v for k, v in place.value.items() if k in CONSTRAINTS}
            if beside:
                return Place({**beside, "allOf": [{"$ref": ref}]}, place.file)
            place = place.target(ref)
        return place

    def target(self, ref: str) -> Place:
        """What a reference in this file names."""
        relative, _, fragment = ref.partition("#")
        file = (self.file.parent / unquote(relative)) if relative else self.file
        place = root(file.resolve())
        for token in unquote(fragment).split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            place = place[int(key) if isinstance(place.value, list) else key]
        return place


@cache
def root(file: Path) -> Place:
    """The whole of a file."""
    text = file.read_text("utf-8-sig")
    if file.suffix == ".json":
        return Place(json.loads(text), file)
    return Place(yaml.load(text, Core), file)


def operations(document: Place) -> Iterator[tuple[str, str, Place]]:
    """Method, path and operation object of all that a description offers."""
    for path, item in document.items("paths"):
        if path.startswith("x-"):
            continue
        for method in METHODS:
            if item.get(method) is not None:
                yield method.upper(), path, item[method]
        for method, operation in item.items("additionalOperations"):
            yield method, path, operation
