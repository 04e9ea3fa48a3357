"""A Swagger 2.0 description is rewritten in the dialect of 3.1; values keep their pointers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from intaglio.load import load_description

Write = Callable[[str, str], Path]


@pytest.fixture
def upgraded(write: Write) -> Callable[[str], Any]:
    return lambda text: load_description(
        str(write("a.yaml", "swagger: '2.0'\n" + text))
    ).root


def operation(*lines: str, above: str = "") -> str:
    body = "\n".join(f"      {line}" for line in lines)
    return f"{above}paths:\n  /pets:\n    post:\n{body}\n      responses: {{}}\n"


@pytest.mark.parametrize(
    ("text", "urls", "at"),
    [
        ("host: x.example\nbasePath: /v1\nschemes: [http, https]\n",
         ["https://x.example/v1", "http://x.example/v1"], "#/host"),
        ("host: x.example\nbasePath: /\n", ["https://x.example"], "#/host"),
        ("host: x.example\nschemes: [ws]\n", ["https://x.example"], "#/host"),
        ("basePath: /v1\n", ["/v1"], "#/basePath"),
        ("", ["/"], "#"),
    ],
)  # fmt: skip
def test_host_and_path_become_servers(
    upgraded: Callable[[str], Any], text: str, urls: list[str], at: str
) -> None:
    """https comes first; without a host the server is relative."""
    servers = upgraded(f"{text}paths: {{}}\n")["servers"]
    assert urls == [each["url"] for each in servers]
    assert {at} == {each.at for each in servers}


def test_a_parameter_gets_a_schema(upgraded: Callable[[str], Any]) -> None:
    """The keys of the type move into `schema`, whose pointer is that of the parameter."""
    text = operation(
        "parameters:",
        "- {name: limit, in: query, type: integer, maximum: 9, description: many, x-a: 1}",
    )
    (parameter,) = upgraded(text)["paths"]["/pets"]["post"]["parameters"]
    assert {
        "name": "limit",
        "in": "query",
        "description": "many",
        "x-a": 1,
        "schema": {"type": "integer", "maximum": 9},
    } == parameter
    at = "#/paths/~1pets/post/parameters/0"
    assert (at, at) == (parameter.at, parameter["schema"].at)


@pytest.mark.parametrize(
    ("location", "format", "expected"),
    [
        ("query", "", {"style": "form", "explode": False}),
        ("query", "csv", {"style": "form", "explode": False}),
        ("query", "multi", {"style": "form", "explode": True}),
        ("query", "ssv", {"style": "spaceDelimited", "explode": False}),
        ("query", "pipes", {"style": "pipeDelimited", "explode": False}),
        ("query", "tsv", {"style": "tabDelimited", "explode": False}),
        ("header", "csv", {"style": "simple", "explode": False}),
        (
            "path",
            "pipes",
            {
                "style": "simple",
                "explode": False,
                "x-intaglio-fallback": "collectionFormat: pipes",
            },
        ),
    ],
)
def test_a_collection_suffixbecomes_a_style(
    upgraded: Callable[[str], Any],
    location: str,
    format: str,
    expected: dict[str, object],
) -> None:
    """Each format has its style; one that 3.1 cannot express is named in the fallback."""
    suffix = f", collectionFormat: {format}" if format else ""
    text = operation(
        "parameters:",
        f"- {{name: a, in: {location}, type: array, items: {{type: string}}{suffix}}}",
    )
    (parameter,) = upgraded(text)["paths"]["/pets"]["post"]["parameters"]
    schema = {"type": "array", "items": {"type": "string"}}
    assert {"name": "a", "in": location, "schema": schema, **expected} == parameter


def test_a_body_has_every_media_type_of_consumes(
    upgraded: Callable[[str], Any],
) -> None:
    """The media types share the schema, which keeps its pointer."""
    text = operation(
        "consumes: [application/json, application/xml]",
        "parameters:",
        "- {name: b, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}",
    )
    post = upgraded(text)["paths"]["/pets"]["post"]
    media = {"schema": {"$ref": "#/definitions/Pet"}}
    content = {"application/json": media, "application/xml": media}
    assert {"required": True, "content": content} == post["requestBody"]
    assert "#/paths/~1pets/post/parameters/0" == post["requestBody"].at
    assert "parameters" not in post
    assert "consumes" not in post


def test_form_parameters_become_one_object(upgraded: Callable[[str], Any]) -> None:
    """Each parameter is a property with its own pointer; the format of an array becomes its encoding."""
    text = operation(
        "parameters:",
        "- {name: a, in: formData, type: string, required: true, description: first}",
        "- {name: b, in: formData, type: array, items: {type: string}, collectionFormat: multi}",
        above="consumes: [application/x-www-form-urlencoded]\n",
    )
    body = upgraded(text)["paths"]["/pets"]["post"]["requestBody"]
    assert {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "a": {"type": "string", "description": "first"},
                        "b": {"type": "array", "items": {"type": "string"}},
                    },
                    "required": ["a"],
                },
                "encoding": {"b": {"style": "form", "explode": True}},
            }
        },
    } == body
    schema = body["content"]["application/x-www-form-urlencoded"]["schema"]
    at = "#/paths/~1pets/post/parameters"
    assert (at, f"{at}/1") == (schema.at, schema["properties"]["b"].at)


def test_a_file_needs_multipart(upgraded: Callable[[str], Any]) -> None:
    """A form with a file is multipart, whatever `consumes` lists."""
    text = operation(
        "consumes: [application/x-www-form-urlencoded, multipart/form-data]",
        "parameters:",
        "- {name: f, in: formData, type: file}",
    )
    body = upgraded(text)["paths"]["/pets"]["post"]["requestBody"]
    assert ["multipart/form-data"] == list(body["content"])


def test_a_body_of_a_path_is_a_body_of_its_operations(
    upgraded: Callable[[str], Any],
) -> None:
    """A body parameter of a path applies to each operation that has none of its own."""
    text = """
paths:
  /pets:
    parameters:
    - {name: id, in: query, type: string}
    - {name: b, in: body, schema: {type: string}}
    put: {responses: {}}
    post:
      parameters: [{name: b, in: body, schema: {type: integer}}]
      responses: {}
"""
    pets = upgraded(text)["paths"]["/pets"]
    assert ["id"] == [each["name"] for each in pets["parameters"]]
    types = [
        pets[method]["requestBody"]["content"]["application/json"]["schema"]["type"]
        for method in ("put", "post")
    ]
    assert ["string", "integer"] == types


def test_references_are_followed_into_files(
    write: Write, upgraded: Callable[[str], Any]
) -> None:
    """Parameters, responses and paths of other files are upgraded, with their pointers there."""
    write("b.yaml", "limit: {name: limit, in: query, type: integer}\n")
    write(
        "paths/c.yaml",
        "get:\n  responses:\n    404: {$ref: '#/none'}\nnone:\n  schema: {type: file}\n",
    )
    text = """
paths:
  /pets:
    get:
      parameters: [{$ref: b.yaml#/limit}]
      responses:
        200: {$ref: '#/responses/Ok'}
        404: {$ref: '#/responses/None'}
  /cats: {$ref: paths/c.yaml}
responses:
  Ok: {description: fine, schema: {type: string}}
"""
    paths = upgraded(text)["paths"]
    get = paths["/pets"]["get"]
    (parameter,) = get["parameters"]
    assert "b.yaml#/limit" == parameter.at
    assert {"type": "integer"} == parameter["schema"]
    ok = get["responses"]["200"]
    assert "#/responses/Ok" == ok.at
    assert {"schema": {"type": "string"}} == ok["content"]["application/json"]
    assert {"$ref": "#/responses/None"} == get["responses"]["404"]
    cats = paths["/cats"]
    assert "paths/c.yaml#" == cats.at
    missing = cats["get"]["responses"]["404"]
    assert "paths/c.yaml#/none" == missing.at
    assert {"application/octet-stream": {"schema": {"type": "file"}}} == missing[
        "content"
    ]


def test_a_response_has_every_media_type_of_produces(
    upgraded: Callable[[str], Any],
) -> None:
    """Examples stand with their media type, and headers have schemas."""
    text = """
produces: [application/json]
paths:
  /pets:
    get:
      produces: [application/json, text/csv]
      responses:
        200:
          description: fine
          schema: {type: array, items: {}}
          examples: {application/json: [1]}
          headers: {X-Left: {type: integer, description: left}}
        204: {description: none}
"""
    responses = upgraded(text)["paths"]["/pets"]["get"]["responses"]
    schema = {"type": "array", "items": {}}
    assert {
        "200": {
            "description": "fine",
            "content": {
                "application/json": {"schema": schema, "example": [1]},
                "text/csv": {"schema": schema},
            },
            "headers": {
                "X-Left": {"description": "left", "schema": {"type": "integer"}}
            },
        },
        "204": {"description": "none"},
    } == responses
    at = "#/paths/~1pets/get/responses/200"
    content = responses["200"]["content"]
    assert {at} == {content.at, *(media.at for media in content.values())}
    assert f"{at}/headers/X-Left" == responses["200"]["headers"]["X-Left"].at


def test_definitions_become_schemas_of_components(
    upgraded: Callable[[str], Any],
) -> None:
    """`components.schemas` has the pointer of `definitions`."""
    root = upgraded("paths: {}\ndefinitions: {Pet: {type: object}}\nx-mine: 1\n")
    assert {"Pet": {"type": "object"}} == root["components"]["schemas"]
    assert "#/definitions" == root["components"]["schemas"].at
    assert ("3.1.0", 1) == (root["openapi"], root["x-mine"])
    assert "definitions" not in root


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{type: basic}", {"type": "http", "scheme": "basic"}),
        (
            "{type: apiKey, in: header, name: X}",
            {"type": "apiKey", "in": "header", "name": "X"},
        ),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {s: x}}",
            {
                "type": "oauth2",
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": "a",
                        "tokenUrl": "t",
                        "scopes": {"s": "x"},
                    }
                },
            },
        ),
        (
            "{type: oauth2, flow: application, tokenUrl: t, description: d}",
            {
                "type": "oauth2",
                "description": "d",
                "flows": {"clientCredentials": {"tokenUrl": "t", "scopes": {}}},
            },
        ),
    ],
)
def test_a_security_definition_becomes_a_scheme(
    upgraded: Callable[[str], Any], before: str, after: dict[str, object]
) -> None:
    """Flows have the names and the objects of 3.1."""
    root = upgraded(f"paths: {{}}\nsecurityDefinitions: {{a: {before}}}\n")
    scheme = root["components"]["securitySchemes"]["a"]
    assert (after, "#/securityDefinitions/a") == (scheme, scheme.at)


def test_values_of_a_wrong_type_are_kept(upgraded: Callable[[str], Any]) -> None:
    """A value of a wrong type does not stop the upgrade; other checks report it."""
    text = """
host: 3
paths:
  x-note: hi
  /a: 3
  /b: {get: 3, post: {parameters: 3, responses: 3, consumes: 3}}
  /c: {parameters: [3], get: {parameters: [{}], responses: {200: 3, x-a: 1}}}
"""
    paths = upgraded(text)["paths"]
    assert ("hi", 3, 3) == (paths["x-note"], paths["/a"], paths["/b"]["get"])
    assert {"200": 3, "x-a": 1} == paths["/c"]["get"]["responses"]
