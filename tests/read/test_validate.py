"""What the validator finds is a short warning at the user's own line, and never an error."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.errors import render
from intaglio.read import place, read
from intaglio.read.validate import findings

Write = Callable[[str, str], Path]


def found(path: Path) -> list[str]:
    document = read(str(path))
    return [render(place(document, each)) for each in findings(document)]


def test_a_clean_description_has_no_findings(write: Write) -> None:
    """Nothing is said where nothing is wrong."""
    for version in ("3.0.3", "3.1.0", "3.2.0"):
        text = f"openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n"
        assert [] == found(write("a.yaml", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "openapi: 3.1.0\npaths: {}\n",
            ["spec/a.yaml:1: warning: 'info' is missing\n  1 | openapi: 3.1.0\n  at #"],
        ),
        (
            "openapi: 3.0.0\ninfo:\n  title: t\n  version: 1\npaths: {}\n",
            [
                "spec/a.yaml:4: warning: 'version' is the number 1, not text\n"
                "  4 |   version: 1\n"
                "  at #/info/version"
            ],
        ),
        (
            "swagger: '2.0'\ninfo: {title: t, version: '1', titel: x}\npaths: {}\n",
            [
                "spec/a.yaml:2: warning: unknown key 'titel'\n"
                "  2 | info: {title: t, version: '1', titel: x}\n"
                "  at #/info/titel"
            ],
        ),
    ],
)
def test_a_finding_is_a_sentence_with_a_line(
    write: Write, text: str, expected: list[str]
) -> None:
    """In each version of the specification."""
    assert expected == found(write("a.yaml", text))


OPERATIONS = """\
openapi: {version}
info: {{title: t, version: '1'}}
paths:
  /pets/{{id}}:
    get:
      operationId: a
      responses: {{'200': {{description: fine}}}}
  /cats:
    get:
      operationId: a
      responses: {{'200': {{description: fine}}}}
components:
  schemas:
    Pet:
      type: object
      properties:
        age: {{type: integer, default: old}}
        name: {{type: strng}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_what_a_schema_cannot_say_is_found_too(write: Write, version: str) -> None:
    """Parameters that are not declared, operationIds used twice, defaults that do not fit."""
    lines = [
        each.partition("\n")[0]
        for each in found(write("a.yaml", OPERATIONS.format(version=version)))
    ]
    unresolved = (
        "Path parameter 'id' for 'get' operation in '/pets/{id}' was not resolved"
    )
    assert f"spec/a.yaml:5: warning: {unresolved}" in lines
    assert (
        "spec/a.yaml:9: warning: Operation ID 'a' for 'get' in '/cats' is not unique"
        in lines
    )
    assert any(each.startswith("spec/a.yaml:18: warning: 'type'") for each in lines)


def test_a_default_of_the_wrong_type_is_found(write: Write) -> None:
    """The finding is at the default."""
    text = OPERATIONS.format(version="3.1.0").replace("strng", "string")
    assert (
        "spec/a.yaml:17: warning: 'default' is text, not of type 'integer'\n"
        "  17 |         age: {type: integer, default: old}\n"
        "  at #/components/schemas/Pet/properties/age/default"
    ) in found(write("a.yaml", text))


def test_a_schema_of_another_file_is_found_there(write: Write) -> None:
    """Files that references lead to are checked from memory, at their own lines."""
    write("b.yaml", "Pet:\n  type: object\n  required: id\n")
    text = """
openapi: 3.1.0
info: {title: t, version: '1'}
components:
  schemas:
    Pet: {$ref: b.yaml#/Pet}
"""
    assert [
        "spec/b.yaml:3: warning: 'required' is text, not a list\n"
        "  3 |   required: id\n"
        "  at b.yaml#/Pet/required"
    ] == found(write("a.yaml", text))


def test_a_reference_in_an_odd_place_is_said_to_be_followed(write: Write) -> None:
    """Real descriptions have `$ref` where none belongs; that is one sentence, not a dump."""
    write("b.yaml", "get: {responses: {'200': {description: fine}}}\n")
    text = """
openapi: 3.0.0
info: {title: t, version: '1'}
paths:
  /pets:
    get: {$ref: b.yaml#/get}
"""
    assert (
        "spec/a.yaml:5: warning: no '$ref' belongs here; it is followed all the same\n"
        "  5 |     get: {$ref: b.yaml#/get}\n"
        "  at #/paths/~1pets/get"
    ) in found(write("a.yaml", text))


@pytest.mark.parametrize(
    "body",
    [
        "paths: {/a: 3, /b: [], /c: {get: 3, post: []}}",
        "paths: {/a: {get: {parameters: 3, responses: [], tags: 3}}}",
        "paths: {/a: {get: {parameters: [3, {}, {name: 1, in: 2}], responses: 3}}}",
        "components: {schemas: 3}",
        "components: {schemas: {A: [], B: 3, C: {properties: 3, allOf: 3, required: 3}}}",
        "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}",
        "components: {schemas: {A: {$ref: 'none.yaml'}, B: {$ref: '#/nowhere'}}}",
        "components: {schemas: {A: {$ref: 3}}}",
        "components: {schemas: {A: {default: .inf, type: string, pattern: '['}}}",
    ],
)
@pytest.mark.parametrize("head", ["swagger: '2.0'", "openapi: 3.0.0", "openapi: 3.1.0"])
def test_a_broken_description_gives_warnings(
    write: Write, head: str, body: str
) -> None:
    """Whatever is in it, the validator says what it can and raises nothing."""
    document = read(str(write("a.yaml", f"{head}\n{body}\n")))
    problems = findings(document)
    assert {"warning"} == {each.severity for each in problems}
    assert [] == [each.what for each in problems if len(each.what) > 200]


def test_nothing_is_fetched(write: Write) -> None:
    """A reference to a server is a warning, also where that server would answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/b.yaml"
        text = f"""
openapi: 3.1.0
info: {{title: t, version: '1'}}
components: {{schemas: {{A: {{$ref: '{url}'}}}}}}
"""
        assert found(write("a.yaml", text))
        with pytest.raises(BlockingIOError):
            server.accept()
