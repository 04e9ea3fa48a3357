"""Bodies that are text: what they are read as, and what they are written as."""

import datetime as dt
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import Print, print_sdk
from harness.server import Recorder

TYPES: dict[str, tuple[str, str, str, object]] = {
    "integer": ("text/plain", "{type: integer}", "42\n", 42),
    "number": ("text/plain", "{type: number}", "1.5", 1.5),
    "boolean": ("text/plain", "{type: boolean}", "true\n", True),
    "word": ("text/plain", "{enum: [on, off]}", "on\n", "on"),
    "unknown word": ("text/plain", "{enum: [on, off]}", "dim", "dim"),
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


def described() -> str:
    """A description with an operation for each type."""
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
    return print_sdk(described(), tmp_path_factory.mktemp("texts"))


@pytest.mark.parametrize("name", TYPES)
def test_a_text_is_what_its_schema_says(api: Any, server: Recorder, name: str) -> None:
    """A text is a number, a date or a word where that is its schema, else a str."""
    media, _, text, expected = TYPES[name]
    server.answer(Answer.text(text, media))
    found = getattr(api, f"get{list(TYPES).index(name)}")()
    assert (type(expected), expected) == (type(found), found)


def test_a_text_that_is_no_number_is_an_error(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """Where a number is described, a text that is none says so."""
    server.answer(Answer.text("many"))
    with pytest.raises(sdk.errors.ResponseValidationError, match="many"):
        api.get0()


def test_text_of_any_kind_is_sent(api: Any, server: Recorder) -> None:
    """A body in a textual media type takes a str."""
    api.put_yaml(body="a: \u00fc\n")
    assert "a: \u00fc\n".encode() == server.only.body
    assert "application/yaml" == server.only.header("content-type")


def test_a_form_without_a_schema_takes_any_fields(api: Any, server: Recorder) -> None:
    """Texts, structure and files can be given where no field is described."""
    api.put_form(body={"a": "x", "b": {"c": 1}, "f": b"file"})
    parts = {part.name: part.content for part in server.only.parts}
    assert {"a": b"x", "b": b'{"c":1}', "f": b"file"} == parts


def test_tabs_between_values(printing: Print, server: Recorder) -> None:
    """`collectionFormat: tsv` of Swagger 2.0 is sent with tabs."""
    sdk = printing("""
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


WRITTEN = ["integer", "number", "boolean", "word", "date", "string"]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_text_is_written_from_its_value(
    api: Any, server: Recorder, name: str
) -> None:
    """What a text is read as is what a caller gives to have that text sent."""
    _, _, text, value = TYPES[name]
    getattr(api, f"put{list(TYPES).index(name)}")(body=value)
    assert text.strip() == server.only.body.decode().strip()
    assert "text/plain" == server.only.header("content-type")


@pytest.mark.parametrize("name, value", [("integer", "42"), ("word", "onn")])
def test_a_wrong_text_is_not_sent(
    api: Any, sdk: ModuleType, server: Recorder, name: str, value: object
) -> None:
    """A text that is said to be a number or a word is checked before it is sent."""
    with pytest.raises(sdk.errors.RequestValidationError):
        getattr(api, f"put{list(TYPES).index(name)}")(body=value)
    assert [] == server.received
