"""Textual media types: the types of responses and request bodies."""

import datetime as dt
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import PrintPackage, print_sdk
from harness.server import Recorder

TYPES: dict[str, tuple[str, str, str, object]] = {
    "integer": ("text/plain", "{type: integer}", "42\n", 42),
    "number": ("text/plain", "{type: number}", "1.5", 1.5),
    "boolean": ("text/plain", "{type: boolean}", "true\n", True),
    "enum": ("text/plain", "{enum: [on, off]}", "on\n", "on"),
    "unknown enum value": ("text/plain", "{enum: [on, off]}", "dim", "dim"),
    "date": (
        *("text/plain", "{type: string, format: date}", "2024-01-02"),
        dt.date(2024, 1, 2),
    ),
    "string": ("text/plain", "{type: string, maxLength: 2}", " a \n", " a \n"),
    "yaml": ("application/yaml", "{type: string}", "a: 1\n", "a: 1\n"),
    "x-yaml": ("application/x-yaml", "{type: string}", "a: 1\n", "a: 1\n"),
    "+yaml": ("application/vnd.a+yaml", "{type: string}", "a: 1\n", "a: 1\n"),
    "toml": ("application/toml", "{type: string}", "a = 1\n", "a = 1\n"),
    "script": ("application/javascript", "{type: string}", "a()", "a()"),
    "form": ("application/x-www-form-urlencoded", "{type: string}", "a=1", "a=1"),
    "file": ("application/yaml", "{type: string, format: binary}", "a", b"a"),
}


def build_description() -> str:
    """Returns a description with an operation for each type."""
    paths = "".join(f"""
  /{index}:
    get:
      operationId: get{index}
      responses: {{"200": {{description: text, content: {{{media}: {{schema: {schema}}}}}}}}}
    put:
      operationId: put{index}
      requestBody: {{required: true, content: {{{media}: {{schema: {schema}}}}}}}
      responses: {{"204": {{description: done}}}}
""" for index, (media, schema, _, _) in enumerate(TYPES.values()))
    return f"""
openapi: 3.1.0
info: {{title: Texts, version: "1"}}
paths:
  /yaml:
    put:
      operationId: putYaml
      requestBody:
        required: true
        content: {{application/yaml: {{schema: {{type: string}}}}}}
      responses: {{"204": {{description: done}}}}
  /form:
    put:
      operationId: putForm
      requestBody: {{required: true, content: {{multipart/form-data: {{}}}}}}
      responses: {{"204": {{description: done}}}}
{paths}"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(build_description(), tmp_path_factory.mktemp("text_bodies"))


@pytest.mark.parametrize("name", TYPES)
def test_response_has_type_of_schema(api: Any, server: Recorder, name: str) -> None:
    """A response is a number, a date or an enum value if its schema says so, else a str."""
    media, _, text, expected = TYPES[name]
    server.answer(Answer.text(text, media))
    value = getattr(api, f"get{list(TYPES).index(name)}")()
    assert (type(expected), expected) == (type(value), value)


def test_invalid_number_is_error(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """A response that is no number raises ResponseValidationError."""
    server.answer(Answer.text("many"))
    with pytest.raises(sdk.errors.ResponseValidationError, match="many"):
        api.get0()


def test_string_is_sent(api: Any, server: Recorder) -> None:
    """A string is sent in a textual media type."""
    api.put_yaml(body="a: \u00fc\n")
    assert "a: \u00fc\n".encode() == server.only.body
    assert "application/yaml" == server.only.header("content-type")


def test_form_without_schema_accepts_any_field(api: Any, server: Recorder) -> None:
    """A form without a schema accepts strings, objects and files."""
    api.put_form(body={"a": "x", "b": {"c": 1}, "f": b"file"})
    parts = {part.name: part.content for part in server.only.parts}
    assert {"a": b"x", "b": b'{"c":1}', "f": b"file"} == parts


def test_collection_format_tsv(print_package: PrintPackage, server: Recorder) -> None:
    """`collectionFormat: tsv` of Swagger 2.0 separates items with tabs."""
    sdk = print_package("""
swagger: "2.0"
info: {title: Lists, version: "1"}
paths:
  /list:
    get:
      operationId: getList
      parameters:
        - {name: q, in: query, type: array, items: {type: string}, collectionFormat: tsv}
      responses: {"204": {description: done}}
""")
    with sdk.Api(server_url=server.url) as api:
        api.get_list(q=["a", "b c"])
    assert "q=a%09b%20c" == server.only.query


SERIALIZED = ["integer", "number", "boolean", "enum", "date", "string"]


@pytest.mark.parametrize("name", SERIALIZED)
def test_request_body_is_serialized(api: Any, server: Recorder, name: str) -> None:
    """A number, a date or an enum value is serialized as its string."""
    _, _, text, value = TYPES[name]
    getattr(api, f"put{list(TYPES).index(name)}")(body=value)
    assert text.strip() == server.only.body.decode().strip()
    assert "text/plain" == server.only.header("content-type")


@pytest.mark.parametrize("name, value", [("integer", "42"), ("enum", "onn")])
def test_wrong_value_is_refused(
    api: Any, sdk: ModuleType, server: Recorder, name: str, value: object
) -> None:
    """A string that is no number or enum value is refused before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError):
        getattr(api, f"put{list(TYPES).index(name)}")(body=value)
    assert [] == server.received
