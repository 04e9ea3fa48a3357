"""Every problem of a description is a short warning at the user's own line, and never an error."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.errors import render_problem
from intaglio.load import locate_problem, load_description
from intaglio.load.validate.validation import validate_description

Write = Callable[[str, str], Path]


def list_warnings(path: Path) -> list[str]:
    document = load_description(str(path))
    return [
        render_problem(locate_problem(document, each))
        for each in validate_description(document)
    ]


def test_a_valid_description_has_no_warnings(write: Write) -> None:
    """A valid description of each version gives no warning."""
    for version in ("3.0.3", "3.1.0", "3.2.0"):
        text = f"openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n"
        assert [] == list_warnings(write("a.yaml", text))


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
def test_a_warning_is_a_sentence_with_a_line(
    write: Write, text: str, expected: list[str]
) -> None:
    """The message has a line in each version of the specification."""
    assert expected == list_warnings(write("a.yaml", text))


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
def test_rules_beyond_json_schema_are_checked(write: Write, version: str) -> None:
    """Undeclared parameters, duplicate operationIds and invalid defaults are found."""
    lines = [
        each.partition("\n")[0]
        for each in list_warnings(write("a.yaml", OPERATIONS.format(version=version)))
    ]
    assert {
        "spec/a.yaml:5: warning: path parameter 'id' of GET /pets/{id} is not declared",
        "spec/a.yaml:10: warning: duplicate operationId 'a': spec/a.yaml:6 has it too",
        "spec/a.yaml:17: warning: 'default' is a string, not a whole number",
        "spec/a.yaml:18: warning: unknown type 'strng'",
    } == set(lines)


def test_a_default_of_the_wrong_type_is_found(write: Write) -> None:
    """The warning is at the default."""
    text = OPERATIONS.format(version="3.1.0").replace("strng", "string")
    assert (
        "spec/a.yaml:17: warning: 'default' is a string, not a whole number\n"
        "  17 |         age: {type: integer, default: old}\n"
        "  at #/components/schemas/Pet/properties/age/default"
    ) in list_warnings(write("a.yaml", text))


def test_a_schema_of_another_file_is_checked(write: Write) -> None:
    """The warning has the line in the other file."""
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
    ] == list_warnings(write("a.yaml", text))


def test_a_misplaced_reference_is_one_sentence(write: Write) -> None:
    """A `$ref` where none is allowed is one sentence, not a list of missing keys."""
    write("b.yaml", "get: {responses: {'200': {description: fine}}}\n")
    text = """
openapi: 3.0.0
info: {title: t, version: '1'}
paths:
  /pets:
    get: {$ref: b.yaml#/get}
"""
    assert (
        "spec/a.yaml:5: warning: '$ref' is not allowed here; it is followed nevertheless\n"
        "  5 |     get: {$ref: b.yaml#/get}\n"
        "  at #/paths/~1pets/get"
    ) in list_warnings(write("a.yaml", text))


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
def test_an_invalid_description_gives_warnings(
    write: Write, head: str, body: str
) -> None:
    """Validation never raises, whatever the data."""
    document = load_description(str(write("a.yaml", f"{head}\n{body}\n")))
    problems = validate_description(document)
    assert {"warning"} == {each.severity for each in problems}
    assert [] == [each.what for each in problems if len(each.what) > 200]


def test_nothing_is_fetched(write: Write) -> None:
    """A reference to a server is a warning, even if that server would answer."""
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
        assert list_warnings(write("a.yaml", text))
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
def test_a_forbidden_key_is_found(
    write: Write, version: str, kind: str, value: str, expected: str
) -> None:
    """The warning is at the key, as in the newest schemas of the specification."""
    text = PLACES.format(version=version, kind=kind, value=value)
    assert [f"spec/a.yaml:5: warning: {expected}"] == list_warnings(
        write("a.yaml", text)
    )


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
def test_an_allowed_key_has_no_warning(
    write: Write, version: str, kind: str, value: str
) -> None:
    """A link may have a server, a header any token as its name, a schema `xml`."""
    text = PLACES.format(version=version, kind=kind, value=value)
    assert [] == list_warnings(write("a.yaml", text))


def test_keywords_of_a_schema_exclude_each_other_in_3_2(write: Write) -> None:
    """`nodeType` excludes `attribute` and `wrapped`."""
    value = "{items: {xml: {attribute: true, nodeType: attribute}}}"
    text = PLACES.format(version="3.2.0", kind="schemas", value=value)
    assert [
        "spec/a.yaml:5: warning: 'attribute' is not allowed here, beside 'nodeType'\n"
        f"  5 |     A: {value}\n"
        "  at #/components/schemas/A/items/xml/attribute"
    ] == list_warnings(write("a.yaml", text))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        (
            "[{name: a, in: querystring, content: {a/b: {}}}, {name: b, in: query, schema: {}}]",
            "'query' and 'querystring' exclude each other",
        ),
        (
            "[{name: a, in: querystring, content: {a/b: {}}}, {name: b, in: querystring, content: {a/b: {}}}]",
            "'parameters' has more than one item of a kind that is allowed once",
        ),
    ],
)
def test_parameters_exclude_each_other_in_3_2(
    write: Write, parameters: str, expected: str
) -> None:
    """A `querystring` parameter excludes `query` parameters."""
    text = f"""
openapi: 3.2.0
info: {{title: t, version: '1'}}
paths:
  /a:
    parameters: {parameters}
"""
    (message,) = list_warnings(write("a.yaml", text))
    assert f"spec/a.yaml:5: warning: {expected}" == message.partition("\n")[0]


def test_a_method_has_one_place_in_3_2(write: Write) -> None:
    """`additionalOperations` has only methods without a key of their own."""
    text = """
openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  /a:
    additionalOperations: {POST: {}, LINK: {}}
"""
    (message,) = list_warnings(write("a.yaml", text))
    assert message.endswith("at #/paths/~1a/additionalOperations/POST")
    assert "'POST' is no name for a key here: GET, PUT, POST, DELETE" in message


def test_a_value_that_is_no_schema_is_one_warning(write: Write) -> None:
    """Two checks find it, and the user reads one warning."""
    text = PLACES.format(version="3.1.0", kind="schemas", value="3")
    assert [
        "spec/a.yaml:5: warning: 'A' is the number 3, not a boolean or a mapping\n"
        "  5 |     A: 3\n"
        "  at #/components/schemas/A"
    ] == list_warnings(write("a.yaml", text))


def test_a_reference_in_place_of_properties_does_not_stop_validation(
    write: Write,
) -> None:
    """What comes after it is validated too."""
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
    lines = list_warnings(write("a.yaml", text))
    assert [] == [each for each in lines if "not validated" in each]
    assert (
        "spec/pet.yaml:2: warning: 'required' is a string, not a list\n"
        "  2 | required: id\n"
        "  at pet.yaml#/required"
    ) in lines


def describe(*lines: str, version: str = "3.1.0") -> str:
    """A description with these lines after its head."""
    key = "swagger" if version == "2.0" else "openapi"
    head = (f"{key}: '{version}'", "info: {title: t, version: '1'}")
    return "\n".join((*head, *lines)) + "\n"


@pytest.mark.parametrize("version", ["2.0", "3.0.0", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("required", ["", "required: false, "])
def test_a_path_parameter_has_to_be_required(
    write: Write, version: str, required: str
) -> None:
    """The warning says so, not that its location should be another one."""
    type_ = "type: string" if version == "2.0" else "schema: {type: string}"
    parameter = f"{{name: id, in: path, {required}{type_}}}"
    text = describe(
        "paths:",
        "  /a/{id}:",
        "    get:",
        f"      parameters: [{parameter}]",
        "      responses: {'204': {description: d}}",
        version=version,
    )
    (message,) = list_warnings(write("a.yaml", text))
    assert (
        "spec/a.yaml:6: warning: 'required' has to be true for a path parameter"
        == message.partition("\n")[0]
    )


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_an_unknown_type_lists_the_known_types(write: Write, version: str) -> None:
    """The hint has all types of the version."""
    text = describe(
        "paths: {}", "components: {schemas: {A: {type: int}}}", version=version
    )
    (message,) = list_warnings(write("a.yaml", text))
    null = "" if version == "3.0.0" else "null, "
    assert message.splitlines()[0] == "spec/a.yaml:4: warning: unknown type 'int'"
    assert (
        f"  hint: one of array, boolean, integer, {null}number, object, string"
        == message.splitlines()[-1]
    )


def test_a_file_is_a_response_in_swagger_2(write: Write) -> None:
    """`type: file` in a response gives no warning (Swagger 2.0, Response Object)."""
    response = "{description: d, schema: {type: file}}"
    text = describe(
        f"paths: {{/a: {{get: {{responses: {{'200': {response}}}}}}}}}", version="2.0"
    )
    assert [] == list_warnings(write("a.yaml", text))


def test_anchors_and_ids_give_no_warnings(write: Write) -> None:
    """References to `$anchor`, `$id` and `$self` are valid."""
    text = describe(
        "$self: https://example.com/api/a.yaml",
        "components:",
        "  schemas:",
        "    A: {$id: 'https://example.com/a', items: {$ref: '#b'}, $defs: {B: {$anchor: b}}}",
        "    C: {items: {$ref: 'https://example.com/a'}}",
        "    D: {items: {$ref: 'https://example.com/api/a.yaml#/components/schemas/C'}}",
        version="3.2.0",
    )
    assert [] == list_warnings(write("a.yaml", text))


def test_an_inner_definition_is_a_warning(write: Write) -> None:
    """The reference is followed, and the warning says that it leads nowhere from the root."""
    text = describe(
        "components:",
        "  schemas:",
        "    A: {items: {$ref: '#/$defs/B'}, $defs: {B: {type: string}}}",
    )
    (message,) = list_warnings(write("a.yaml", text))
    what = "reference '#/$defs/B' leads nowhere from the root of the file"
    assert f"spec/a.yaml:5: warning: {what}" == message.partition("\n")[0]


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
    """The message has the place of the first too, because either may be the wrong one."""
    (message,) = list_warnings(write("a.yaml", describe(*lines)))
    assert expected == message.partition("\n")[0]


def test_null_is_named_as_null(write: Write) -> None:
    """A keyword without a value is one sentence, and does not stop the checks."""
    text = describe(
        "tags: null", "paths: {/a: {parameters: null, get: {summary: null}}}"
    )
    assert {
        "spec/a.yaml:3: warning: 'tags' is null, not a list",
        "spec/a.yaml:4: warning: 'parameters' is null, not a list",
        "spec/a.yaml:4: warning: 'summary' is null, not a string",
    } == {each.partition("\n")[0] for each in list_warnings(write("a.yaml", text))}


def test_all_problems_of_a_schema_are_reported(write: Write) -> None:
    """The schemas of OpenAPI 3.0 are nested alternatives; each problem is reported nonetheless."""
    text = describe(
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
    } == {each.partition("\n")[0] for each in list_warnings(write("a.yaml", text))}


def test_a_default_is_one_warning(write: Write) -> None:
    """The warning names the type if that is wrong, else every key that is missing."""
    text = describe(
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
        'spec/a.yaml:12: warning: item 0: "today" is not a "date"',
        "spec/a.yaml:14: warning: 'default': [] has less than 1 item",
    ] == [each.partition("\n")[0] for each in list_warnings(write("a.yaml", text))]


def test_a_default_is_judged_in_the_dialect_of_its_version(write: Write) -> None:
    """`nullable`, boolean bounds, discriminators, recursion and other files are understood."""
    write("b.yaml", "Size: {enum: [1, 2]}\n")
    text = describe(
        "paths: {}",
        "components:",
        "  schemas:",
        "    A: {type: string, nullable: true, default: null}",
        "    B: {type: array, items: {$ref: '#/components/schemas/A'}, default: [null]}",
        "    C: {type: integer, minimum: 3, exclusiveMinimum: true, default: 4}",
        "    D: {type: string, format: byte, default: YQ==}",
        "    E: {allOf: [{$ref: 'b.yaml#/Size'}], default: 2}",
        "    Tree:",
        "      type: object",
        "      properties: {trees: {type: array, items: {$ref: '#/components/schemas/Tree'}}}",
        "      default: {trees: [{trees: []}]}",
        "    Cat: {type: object, properties: {kind: {type: string}}}",
        "    Dog: {type: object, properties: {kind: {type: string}}}",
        "    Pet:",
        "      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]",
        "      discriminator: {propertyName: kind}",
        "      default: {kind: Cat}",
        version="3.0.3",
    )
    assert [] == list_warnings(write("a.yaml", text))
    wrong = text.replace("default: 2}", "default: 3}").replace(
        "[{trees: []", "[{trees: 1"
    )
    assert [
        "spec/a.yaml:10: warning: 'default' is 3, none of 1, 2",
        "spec/a.yaml:14: warning: 'trees' is the number 1, not a list",
    ] == [each.partition("\n")[0] for each in list_warnings(write("a.yaml", wrong))]


def test_extensions_of_a_callback_are_no_paths(write: Write) -> None:
    """The published schema of 3.1 takes them for paths."""
    text = describe("components: {callbacks: {A: {x-note: text}}}")
    assert [] == list_warnings(write("a.yaml", text))


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_a_path_item_has_operations_beside_its_reference(
    write: Write, version: str
) -> None:
    """A path item with `$ref` may have operations (OpenAPI 3.1, 4.8.9.1)."""
    write("b.yaml", "get: {responses: {'204': {description: d}}}\n")
    text = describe(
        "paths:",
        "  /a: {$ref: b.yaml, put: {responses: {'204': {description: d}}}}",
        version=version,
    )
    assert [] == list_warnings(write("a.yaml", text))


def test_keys_beside_a_reference_are_named(write: Write) -> None:
    """Unknown keys beside a valid reference are reported."""
    value = "{$ref: '#/components/responses/B', content: {}}"
    text = PLACES.format(version="3.1.0", kind="responses", value=value)
    text += "    B: {description: d}\n"
    (message,) = list_warnings(write("a.yaml", text))
    what = "unknown key 'content' beside '$ref'"
    assert f"spec/a.yaml:5: warning: {what}" == message.partition("\n")[0]


def test_a_required_property_is_described_by_a_part(write: Write) -> None:
    """A required name that no part of an `allOf` describes is probably misspelt."""
    text = describe(
        "components:",
        "  schemas:",
        "    A: {properties: {x-a: {}, b: {}}}",
        "    B:",
        "      allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {}}}]",
        "      required: [x-a, b, c, d]",
    )
    (message,) = list_warnings(write("a.yaml", text))
    what = "'required' names 'd', which no part of 'allOf' describes"
    assert f"spec/a.yaml:8: warning: {what}" == message.partition("\n")[0]


def test_a_path_item_of_two_paths_uses_an_id_twice(write: Write) -> None:
    """The warning is at the second path, and keys beside a reference are checked too."""
    text = describe(
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
    } <= {each.partition("\n")[0] for each in list_warnings(write("a.yaml", text))}
