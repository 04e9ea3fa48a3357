"""What the validator finds is a short warning at the user's own line, and never an error."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.errors import render
from intaglio.load import locate_problem, load_description
from intaglio.load.validate.validation import validate_description

Write = Callable[[str, str], Path]


def found(path: Path) -> list[str]:
    document = load_description(str(path))
    return [
        render(locate_problem(document, each))
        for each in validate_description(document)
    ]


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
                "spec/a.yaml:4: warning: 'version' is the number 1, not a string\n"
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
    assert {
        "spec/a.yaml:5: warning: path parameter 'id' of GET /pets/{id} is not declared",
        "spec/a.yaml:10: warning: duplicate operationId 'a': spec/a.yaml:6 has it too",
        "spec/a.yaml:17: warning: 'default' is a string, not a whole number",
        "spec/a.yaml:18: warning: unknown type 'strng'",
    } == set(lines)


def test_a_default_of_the_wrong_type_is_found(write: Write) -> None:
    """The finding is at the default."""
    text = OPERATIONS.format(version="3.1.0").replace("strng", "string")
    assert (
        "spec/a.yaml:17: warning: 'default' is a string, not a whole number\n"
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
        "spec/b.yaml:3: warning: 'required' is a string, not a list\n"
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
        "components: {schemas: {A: {anyOf: [{$ref: '#/components/schemas/A'}], default: a}}}",
        "components: {schemas: {A: {default: .inf, type: string, pattern: '['}}}",
    ],
)
@pytest.mark.parametrize("head", ["swagger: '2.0'", "openapi: 3.0.0", "openapi: 3.1.0"])
def test_a_broken_description_gives_warnings(
    write: Write, head: str, body: str
) -> None:
    """Whatever is in it, the validator says what it can and raises nothing."""
    document = load_description(str(write("a.yaml", f"{head}\n{body}\n")))
    problems = validate_description(document)
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
components:
  schemas:
    A: {{$ref: '{url}'}}
    B: {{type: object, properties: {{c: {{$ref: '{url}'}}}}, default: {{c: 1}}}}
"""
        assert found(write("a.yaml", text))
        with pytest.raises(BlockingIOError):
            server.accept()


PLACES = """\
openapi: {version}
info: {{title: t, version: '1'}}
components:
  {kind}:
    A: {value}
"""


@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (
            "parameters",
            "{name: a, in: query, schema: {}, example: 1, examples: {}}",
            "'example' and 'examples' exclude each other\n"
            "  5 |     A: {name: a, in: query, schema: {}, example: 1, examples: {}}\n"
            "  at #/components/parameters/A/examples",
        ),
        (
            "links",
            "{operationId: a, body: {url: /}}",
            "unknown key 'body'\n"
            "  5 |     A: {operationId: a, body: {url: /}}\n"
            "  at #/components/links/A/body",
        ),
        (
            "headers",
            "{schema: {}, style: form}",
            "'style' is not simple\n"
            "  5 |     A: {schema: {}, style: form}\n"
            "  at #/components/headers/A/style",
        ),
        (
            "responses",
            "{description: d, headers: {'a b': {schema: {}}}}",
            "'a b' is no name for a key here: does not match "
            '"^[!#$%&\'*+.^_`|~0-9A-Za-z-]+$"\n'
            "  5 |     A: {description: d, headers: {'a b': {schema: {}}}}\n"
            "  at #/components/responses/A/headers/a b",
        ),
    ],
)
def test_what_an_object_may_not_have_is_found_at_its_key(
    write: Write, version: str, kind: str, value: str, expected: str
) -> None:
    """As the newest schemas of the specification say, in words of our own."""
    text = PLACES.format(version=version, kind=kind, value=value)
    assert [f"spec/a.yaml:5: warning: {expected}"] == found(write("a.yaml", text))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("links", "{operationId: a, server: {url: /}}"),
        ("parameters", "{name: X-A, in: header, schema: {}, example: 1}"),
        ("parameters", "{name: 'a b', in: query, schema: {}, examples: {}}"),
        ("headers", "{schema: {}, style: simple, explode: true}"),
        ("schemas", "{type: string, xml: {attribute: true}}"),
    ],
)
@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
def test_what_an_object_may_have_has_no_finding(
    write: Write, version: str, kind: str, value: str
) -> None:
    """A link has a server, a header of any token as its name, a schema its vocabulary."""
    text = PLACES.format(version=version, kind=kind, value=value)
    assert [] == found(write("a.yaml", text))


def test_keywords_of_a_schema_exclude_each_other_in_3_2(write: Write) -> None:
    """`nodeType` takes the place of `attribute` and `wrapped`."""
    value = "{items: {xml: {attribute: true, nodeType: attribute}}}"
    text = PLACES.format(version="3.2.0", kind="schemas", value=value)
    assert [
        "spec/a.yaml:5: warning: 'attribute' is not allowed here, beside 'nodeType'\n"
        f"  5 |     A: {value}\n"
        "  at #/components/schemas/A/items/xml/attribute"
    ] == found(write("a.yaml", text))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        (
            "[{name: a, in: querystring, content: {a/b: {}}}, {name: b, in: query, schema: {}}]",
            "'query' and 'querystring' exclude each other",
        ),
        (
            "[{name: a, in: querystring, content: {a/b: {}}}, {name: b, in: querystring, content: {a/b: {}}}]",
            "'parameters' has more of one kind than it may have",
        ),
    ],
)
def test_parameters_exclude_each_other_in_3_2(
    write: Write, parameters: str, expected: str
) -> None:
    """One querystring is the whole query."""
    text = f"""
openapi: 3.2.0
info: {{title: t, version: '1'}}
paths:
  /a:
    parameters: {parameters}
"""
    (said,) = found(write("a.yaml", text))
    assert f"spec/a.yaml:5: warning: {expected}" == said.partition("\n")[0]


def test_a_method_has_one_place_in_3_2(write: Write) -> None:
    """`additionalOperations` is for methods without a key of their own."""
    text = """
openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  /a:
    additionalOperations: {POST: {}, LINK: {}}
"""
    (said,) = found(write("a.yaml", text))
    assert said.endswith("at #/paths/~1a/additionalOperations/POST")
    assert "'POST' is no name for a key here: GET, PUT, POST, DELETE" in said


def test_what_is_no_schema_is_said_once(write: Write) -> None:
    """Two checks find it, and the user reads of it in one line."""
    text = PLACES.format(version="3.1.0", kind="schemas", value="3")
    assert [
        "spec/a.yaml:5: warning: 'A' is the number 3, not a boolean or a mapping\n"
        "  5 |     A: 3\n"
        "  at #/components/schemas/A"
    ] == found(write("a.yaml", text))


def test_a_reference_where_a_schema_belongs_does_not_stop_the_validator(
    write: Write,
) -> None:
    """`properties` that is a reference, and a file of text, are odd; what comes after is validated."""
    write("about.md", "All about it\n")
    write("odd.yaml", "properties: {$ref: '#/x'}\nx: {name: {type: string}}\n")
    write("pet.yaml", "type: object\nrequired: id\n")
    text = """
openapi: 3.1.0
info: {title: t, version: '1'}
tags: [{name: a, description: {$ref: about.md}}]
components:
  schemas:
    Odd: {$ref: odd.yaml}
    Pet: {$ref: pet.yaml}
"""
    lines = found(write("a.yaml", text))
    assert [] == [each for each in lines if "not validated" in each]
    assert (
        "spec/pet.yaml:2: warning: 'required' is a string, not a list\n"
        "  2 | required: id\n"
        "  at pet.yaml#/required"
    ) in lines


def whole(*lines: str, version: str = "3.1.0") -> str:
    """A description with these lines after its head."""
    key = "swagger" if version == "2.0" else "openapi"
    head = (f"{key}: '{version}'", "info: {title: t, version: '1'}")
    return "\n".join((*head, *lines)) + "\n"


@pytest.mark.parametrize("version", ["2.0", "3.0.0", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("required", ["", "required: false, "])
def test_a_path_parameter_has_to_be_required(
    write: Write, version: str, required: str
) -> None:
    """That is what is said, not that its location should be another one."""
    type_ = "type: string" if version == "2.0" else "schema: {type: string}"
    parameter = f"{{name: id, in: path, {required}{type_}}}"
    text = whole(
        "paths:",
        "  /a/{id}:",
        "    get:",
        f"      parameters: [{parameter}]",
        "      responses: {'204': {description: d}}",
        version=version,
    )
    (said,) = found(write("a.yaml", text))
    assert (
        "spec/a.yaml:6: warning: 'required' has to be true for a path parameter"
        == said.partition("\n")[0]
    )


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_an_unknown_type_is_named_with_those_that_are(
    write: Write, version: str
) -> None:
    """A misspelt type is one sentence, and the hint has all types of the version."""
    text = whole(
        "paths: {}", "components: {schemas: {A: {type: int}}}", version=version
    )
    (said,) = found(write("a.yaml", text))
    null = "" if version == "3.0.0" else "null, "
    assert said.splitlines()[0] == "spec/a.yaml:4: warning: unknown type 'int'"
    assert (
        f"  hint: one of array, boolean, integer, {null}number, object, string"
        == said.splitlines()[-1]
    )


def test_a_file_is_a_response_in_swagger_2(write: Write) -> None:
    """`type: file` is right there (Swagger 2.0, Response Object), so nothing is said."""
    response = "{description: d, schema: {type: file}}"
    text = whole(
        f"paths: {{/a: {{get: {{responses: {{'200': {response}}}}}}}}}", version="2.0"
    )
    assert [] == found(write("a.yaml", text))


def test_names_that_values_give_themselves_are_references(write: Write) -> None:
    """`$anchor`, `$id` and `$self` lead somewhere, and no message shows where the file is."""
    text = whole(
        "$self: https://example.com/api/a.yaml",
        "components:",
        "  schemas:",
        "    A: {$id: 'https://example.com/a', items: {$ref: '#b'}, $defs: {B: {$anchor: b}}}",
        "    C: {items: {$ref: 'https://example.com/a'}}",
        "    D: {items: {$ref: 'https://example.com/api/a.yaml#/components/schemas/C'}}",
        version="3.2.0",
    )
    assert [] == found(write("a.yaml", text))


def test_a_definition_of_a_schema_around_is_named(write: Write) -> None:
    """It is followed, and the user is told that the reference itself leads elsewhere."""
    text = whole(
        "components:",
        "  schemas:",
        "    A: {items: {$ref: '#/$defs/B'}, $defs: {B: {type: string}}}",
    )
    (said,) = found(write("a.yaml", text))
    what = "reference '#/$defs/B' leads nowhere from the top of the file"
    assert f"spec/a.yaml:5: warning: {what}" == said.partition("\n")[0]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["paths: {}", "tags:", "  - name: a", "  - name: a"],
            "spec/a.yaml:6: warning: duplicate tag 'a': spec/a.yaml:5 has it too",
        ),
        (
            [
                "paths:",
                "  /a: {get: {operationId: x}}",
                "  /b: {get: {operationId: x}}",
            ],
            "spec/a.yaml:5: warning: duplicate operationId 'x': spec/a.yaml:4 has it too",
        ),
        (
            [
                "paths:",
                "  /a:",
                "    parameters:",
                "      - {name: q, in: query, schema: {}}",
                "      - {name: q, in: query, schema: {}}",
            ],
            "spec/a.yaml:7: warning: duplicate parameter 'q': spec/a.yaml:6 has it too",
        ),
    ],
)
def test_a_duplicate_names_both_places(
    write: Write, lines: list[str], expected: str
) -> None:
    """The one that is there first, too, since either may be the wrong one."""
    (said,) = found(write("a.yaml", whole(*lines)))
    assert expected == said.partition("\n")[0]


def test_null_is_said_to_be_null_where_it_is(write: Write) -> None:
    """A keyword that a program left empty is one sentence, and stops nothing."""
    text = whole("tags: null", "paths: {/a: {parameters: null, get: {summary: null}}}")
    assert {
        "spec/a.yaml:3: warning: 'tags' is null, not a list",
        "spec/a.yaml:4: warning: 'parameters' is null, not a list",
        "spec/a.yaml:4: warning: 'summary' is null, not a string",
    } == {each.partition("\n")[0] for each in found(write("a.yaml", text))}


def test_all_that_is_wrong_in_a_schema_is_said(write: Write) -> None:
    """The schemas of OpenAPI 3.0 are alternatives all the way down; each fault is told nonetheless."""
    text = whole(
        "paths: {}",
        "components:",
        "  schemas:",
        "    A:",
        "      properties:",
        "        a: {type: string, format: 3, required: [x, x]}",
        "        b: {items: {titel: x}}",
        version="3.0.0",
    )
    assert {
        "spec/a.yaml:8: warning: 'format' is the number 3, not a string",
        "spec/a.yaml:8: warning: 'required' has 'x' twice",
        "spec/a.yaml:9: warning: unknown key 'titel'",
    } == {each.partition("\n")[0] for each in found(write("a.yaml", text))}


def test_a_default_is_said_once(write: Write) -> None:
    """Of one value the type is said where it is wrong, else all that it lacks."""
    text = whole(
        "components:",
        "  schemas:",
        "    A: {type: object, default: null}",
        "    B: {type: string, enum: [x], default: []}",
        "    C: {$ref: '#/components/schemas/D'}",
        "    D: {type: object, required: [x, y], default: {}}",
        "    E: {anyOf: [{type: string}, {$ref: '#/components/schemas/D'}], default: 3}",
        "    F: {type: integer, minimum: 3, maximum: 9, default: 12}",
        "    G: {type: integer, minimum: 3, default: 3}",
        "    H: {type: array, items: {type: string, format: date}, default: [today]}",
        "    I: {type: array, items: {$ref: '#/components/schemas/B'}, default: [x]}",
        "    J: {type: array, items: {type: string}, minItems: 1, default: []}",
    )
    assert [
        "spec/a.yaml:5: warning: 'default' is null, not a mapping",
        "spec/a.yaml:6: warning: 'default' is a list, not a string",
        "spec/a.yaml:8: warning: 'default' lacks 'x', 'y'",
        "spec/a.yaml:9: warning: 'default' is the number 3, which 'anyOf' does not allow",
        "spec/a.yaml:10: warning: 'default': 12 is greater than the maximum of 9",
        'spec/a.yaml:12: warning: \'0\': "today" is not a "date"',
        "spec/a.yaml:14: warning: 'default': [] has less than 1 item",
    ] == [each.partition("\n")[0] for each in found(write("a.yaml", text))]


def test_extensions_of_a_callback_are_none_of_its_paths(write: Write) -> None:
    """Though the published schema of 3.1 takes them for such."""
    text = whole("components: {callbacks: {A: {x-note: text}}}")
    assert [] == found(write("a.yaml", text))


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_a_path_item_has_operations_beside_its_reference(
    write: Write, version: str
) -> None:
    """As the specification has it (OpenAPI 3.1, 4.8.9.1)."""
    write("b.yaml", "get: {responses: {'204': {description: d}}}\n")
    text = whole(
        "paths:",
        "  /a: {$ref: b.yaml, put: {responses: {'204': {description: d}}}}",
        version=version,
    )
    assert [] == found(write("a.yaml", text))


def test_keys_beside_a_reference_are_named(write: Write) -> None:
    """Where the reference is right and they are not."""
    value = "{$ref: '#/components/responses/B', content: {}}"
    text = PLACES.format(version="3.1.0", kind="responses", value=value)
    text += "    B: {description: d}\n"
    (said,) = found(write("a.yaml", text))
    what = "unknown key 'content' beside '$ref'"
    assert f"spec/a.yaml:5: warning: {what}" == said.partition("\n")[0]


def test_what_a_merged_schema_requires_is_described(write: Write) -> None:
    """By one of its parts, through references; a name that none has is probably misspelt."""
    text = whole(
        "components:",
        "  schemas:",
        "    A: {properties: {x-a: {}, b: {}}}",
        "    B:",
        "      allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {}}}]",
        "      required: [x-a, b, c, d]",
    )
    (said,) = found(write("a.yaml", text))
    what = "'required' names 'd', which no part of 'allOf' describes"
    assert f"spec/a.yaml:8: warning: {what}" == said.partition("\n")[0]


def test_a_path_item_of_two_paths_has_one_id(write: Write) -> None:
    """What is said is at the second path, and what stands beside a reference is checked as well."""
    text = whole(
        "paths:",
        "  /a: {$ref: '#/components/pathItems/A'}",
        "  /b:",
        "    $ref: '#/components/pathItems/A'",
        "    parameters: [{name: q, in: path, required: true, schema: {}}]",
        "    put: {operationId: b}",
        "components: {pathItems: {A: {get: {operationId: a}}}}",
    )
    what = "GET /b and GET /a are one operation with one operationId"
    assert {
        f"spec/a.yaml:5: warning: duplicate operationId 'a': {what}",
        "spec/a.yaml:7: warning: parameter 'q' is not in the path of PUT /b",
    } <= {each.partition("\n")[0] for each in found(write("a.yaml", text))}
