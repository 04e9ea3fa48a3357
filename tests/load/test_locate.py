"""A canonical pointer leads to the line that the user wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.errors import Place
from intaglio.load import load_description
from intaglio.load.locate import locate_pointer

Write = Callable[[str, str], Path]

YAML = """\
# a comment
openapi: 3.1.0
info: {title: Pets,
  version: '1'}
x-base: &base
  type: object
  properties:
    id: {type: string}
paths:
  /pets/{id}:
    get:
      parameters:
      - name: id
        in: path
      - $ref: b.yaml#/Limit
components:
  schemas:
    Pet:
      <<: *base
      required: [id]
    Copy: *base
"""


@pytest.mark.parametrize(
    ("at", "line", "text"),
    [
        ("#", 2, "openapi: 3.1.0"),
        ("#/info/version", 4, "  version: '1'}"),
        ("#/paths/~1pets~1{id}/get", 11, "    get:"),
        ("#/paths/~1pets~1{id}/get/parameters/0", 13, "      - name: id"),
        ("#/paths/~1pets~1{id}/get/parameters/0/in", 14, "        in: path"),
        ("#/paths/~1pets~1{id}/get/parameters/1/$ref", 15, "      - $ref: b.yaml#/Limit"),
        ("#/components/schemas/Pet/required/0", 20, "      required: [id]"),
        ("#/components/schemas/Pet/properties/id", 8, "    id: {type: string}"),
        ("#/components/schemas/Copy", 21, "    Copy: *base"),
        ("#/components/schemas/Copy/type", 6, "  type: object"),
        ("#/components/schemas/Dog/type", 17, "  schemas:"),
    ],
)  # fmt: skip
def test_a_value_in_yaml_has_the_line_of_its_key(
    write: Write, at: str, line: int, text: str
) -> None:
    """A value has the line of its key, also through aliases and merge keys; a missing value has that of its parent."""
    document = load_description(str(write("a.yaml", YAML)))
    assert Place("spec/a.yaml", line, text) == locate_pointer(at, document.resources)


MISLEADING = """\
---
info:
  description: |
    paths:
      /a:
        get: {}

    openapi: none
# a comment at the margin
  title: "a text
paths:
  /b: of two lines"
tags:
- name: first
- name: paths
paths:
  '/b':
    get:
      tags: [x]
      description: {get: 1,
  tags: 2}

  # get:
  "/b'c":
    ? get
    : tags: [x]
  /d: &shared
    summary: d
    get: {tags: [x]}
  /e: *shared
  /f:
    <<: *shared
    put: {}
"""


@pytest.mark.parametrize(
    ("at", "line", "text"),
    [
        ("#/info/title", 10, '  title: "a text'),
        ("#/tags/1/name", 15, "- name: paths"),
        ("#/paths", 16, "paths:"),
        ("#/paths/~1a/get", 16, "paths:"),
        ("#/paths/~1b/get/tags/0", 19, "      tags: [x]"),
        ("#/paths/~1b/get/description/tags", 21, "  tags: 2}"),
        ("#/paths/~1b'c/get/tags", 26, "    : tags: [x]"),
        ("#/paths/~1e/get/tags", 29, "    get: {tags: [x]}"),
        ("#/paths/~1f/put", 33, "    put: {}"),
        ("#/paths/~1f/get", 29, "    get: {tags: [x]}"),
    ],
)
def test_lines_that_look_like_keys_are_not_taken_for_keys(
    write: Write, at: str, line: int, text: str
) -> None:
    """Block scalars, comments, lists and quoted keys do not change the line that is found."""
    document = load_description(str(write("a.yaml", f"{MISLEADING}openapi: 3.1.0\n")))
    assert Place("spec/a.yaml", line, text) == locate_pointer(at, document.resources)


@pytest.mark.parametrize(
    ("at", "line", "text"),
    [
        ("#", 1, "{"),
        ("#/openapi", 2, '\t"openapi": "3.1.0",'),
        ("#/paths/~1a/get/tags/1", 5, '\t\t"tags": ["x, y",\t"z"]'),
        ("#/paths/~1a/get/nothing", 4, '\t"get": {'),
        ("#/info/t\\u00e4", 8, '\t"info": {"t\\u00e4": 1}'),
        ("#/info/tä", 8, '\t"info": {"t\\u00e4": 1}'),
    ],
)
def test_a_value_in_json_has_the_line_of_its_key(
    write: Write, at: str, line: int, text: str
) -> None:
    """Tabs, escapes and punctuation in strings do not change the line that is found."""
    source = (
        '{\n\t"openapi": "3.1.0",\n\t"paths": { "/a" : {\n\t"get": {\n'
        '\t\t"tags": ["x, y",\t"z"]\n\t}\n\t} },\n\t"info": {"t\\u00e4": 1}\n}\n'
    )
    document = load_description(str(write("a.json", source)))
    assert Place("spec/a.json", line, text) == locate_pointer(at, document.resources)


def test_yaml_in_braces_is_located_as_yaml(write: Write) -> None:
    """A text that begins like JSON but is YAML is searched as YAML."""
    document = load_description(str(write("a.yaml", "{openapi: 3.1.0,\n paths: {}}\n")))
    assert Place("spec/a.yaml", 2, " paths: {}}") == locate_pointer(
        "#/paths", document.resources
    )


def test_a_value_of_another_file_has_a_line_there(write: Write) -> None:
    """The uri of a pointer names the file."""
    write("common/b.yaml", "Cat: {}\nPet:\n  type: string\n")
    text = "openapi: 3.1.0\nx: {$ref: common/b.yaml}\n"
    document = load_description(str(write("a.yaml", text)))
    expected = Place("spec/common/b.yaml", 3, "  type: string")
    assert expected == locate_pointer("common/b.yaml#/Pet/type", document.resources)
    assert locate_pointer("none.yaml#/Pet", document.resources) is None


@pytest.mark.parametrize("key", ["first", "middle", "last"])
def test_a_long_line_is_cut_around_the_key(write: Write, key: str) -> None:
    """A minified description is one line; about 200 characters around the key are quoted."""
    before, after = (
        "".join(f'"x-{index}": {{}}, ' for index in range(start, start + 10_000))
        for start in (0, 10_000)
    )
    head = '{"openapi": "3.1.0", "first": 1, '
    text = f'{head}{before}"middle": 2, {after}"last": 3}}'
    document = load_description(str(write("a.json", text)))
    place = locate_pointer(f"#/{key}", document.resources)
    assert place is not None
    assert f'"{key}": ' in place.text
    column, _, quoted = place.text.partition(": ")
    assert f"column {text.index(key)}" == column
    assert len(quoted) <= 206
    assert quoted.endswith("...") == (key != "last")
    assert quoted.startswith("...") == (key != "first")
