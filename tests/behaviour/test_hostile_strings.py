"""Strings of a description are data: whatever they contain, the package imports and returns them."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from harness.exchange import Answer
from harness.interpreter import run_python
from harness.sdk import print_sdk
from harness.server import Recorder

STRINGS = {
    "quotes": "a \"quoted\" 'word'",
    "triple double quotes": 'a """ b """" c """',
    "triple single quotes": "a ''' b '''' c '''",
    "quote at the end": 'ends with "',
    "backslashes": "a \\ b \\n c \\N{DASH} d \\u0041 \\x41 \\",
    "newlines": "first\nsecond\r\nthird\n\n    indented\nlast",
    "jinja": "{{ 7 * 7 }} {% raw %} {# note #} {%- if x -%} }}",
    "format": "%s %(name)s {} {0} {name!r} ${x} $(x)",
    "code": '"""\nimport os\nraise SystemExit(3)\n"""',
    "comment": "# type: ignore\nraise SystemExit(3)",
    "control characters": "nul\x00bell\x07back\x08escape\x1b[31mdelete\x7f",
    "separators": "a\x0bb\x0cc\x1cd\x1de\x85f\u2028g\u2029h",
    "surrogates": "high \ud800 low \udfff end",
    "right to left": "a \u202e b \u2066 c \u200f d \ufeff e",
    "astral": "\U0001f600 \U0010ffff e\u0301",
    "markdown": "| cell | [link](x) `code` ``` # head <b> </details> <!-- ",
    "blank": "  \t padded \t  ",
    "long": "x" * 500 + " " + "word " * 100,
}

IMPORT_ALL = """
import importlib, pkgutil, sdk
for module in pkgutil.walk_packages(sdk.__path__, "sdk."):
    importlib.import_module(module.name)
for name in dir(sdk.models):
    getattr(sdk.models, name)
"""


def build_description(value: str) -> dict[str, Any]:
    """Returns a description that has the string in every position that takes any string."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": value,
            "summary": value,
            "description": value,
            "version": value,
        },
        "servers": [{"url": "http://127.0.0.1:9", "description": value}],
        "tags": [{"name": value, "description": value}],
        "paths": {
            "/thing": {
                "summary": value,
                "description": value,
                "post": build_operation(value),
            }
        },
        "components": {"schemas": {"Thing": build_schema(value)}},
    }


def build_operation(value: str) -> dict[str, Any]:
    content = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Thing", "description": value},
            "example": {value: value, "const": value},
        }
    }
    return {
        "operationId": f"post {value}",
        "x-speakeasy-group": "things",
        "x-speakeasy-name-override": "post",
        "tags": [value],
        "summary": value,
        "description": value,
        "externalDocs": {"url": "https://example.com", "description": value},
        "parameters": [
            {
                "name": value,
                "in": "query",
                "description": value,
                "schema": {"type": "string", "default": value, "examples": [value]},
            }
        ],
        "requestBody": {"required": True, "description": value, "content": content},
        "responses": {"200": {"description": value, "content": content}},
    }


def build_schema(value: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": value,
        "description": value,
        "required": ["const"],
        "properties": {
            "const": {"const": value},
            "choice": {"enum": [value, "other"], "description": value},
            "default": {"type": "string", "default": value},
            "plain": {"type": "string", "examples": [value], "description": value},
            value: {"type": "string", "description": value},
            "inner": {
                "type": "object",
                "title": value,
                "description": value,
                "properties": {value: {"type": "string"}},
            },
        },
    }


@dataclass(frozen=True)
class Case:
    value: str
    sdk: ModuleType
    source: Path


@pytest.fixture(scope="module", params=STRINGS)
def case(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Case:
    value = STRINGS[request.param]
    folder = tmp_path_factory.mktemp("hostile")
    sdk = print_sdk(build_description(value), folder)
    # UTF-8, and so a source file, has no lone surrogates.
    printable = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", value)
    return Case(printable, sdk, folder / "printed" / "src")


@pytest.fixture
def api(case: Case, server: Recorder) -> Iterator[Any]:
    server.answer(Answer.json({"const": case.value}))
    with case.sdk.Api(server_url=server.url) as api:
        yield api


def normalize_whitespace(value: str | None) -> str:
    """Returns the words of a string, separated by single spaces."""
    return " ".join((value or "").split())


def find_argument(api: Any, place: str) -> str:
    """Returns the Python name of the query parameter or property that has the string as its name."""
    known = ["const", "choice", "default", "plain", "inner", "options"]
    names = inspect.signature(api.things.post).parameters
    query, property_ = [name for name in names if name not in known]
    return {"query": query, "property": property_}[place]


def test_every_module_imports(case: Case, tmp_path: Path) -> None:
    """Every module imports in a fresh interpreter with warnings as errors."""
    (tmp_path / "sdk").symlink_to(case.source / case.sdk.__name__)
    process = run_python(IMPORT_ALL, tmp_path)
    assert (0, "", "") == (process.returncode, process.stdout, process.stderr)


def test_docstring_of_method_contains_description(api: Any, case: Case) -> None:
    """The docstrings of both methods contain the description."""
    for method in [api.things.post, api.things.post_async]:
        assert normalize_whitespace(case.value) in normalize_whitespace(
            inspect.getdoc(method)
        )


def test_docstring_of_model_contains_description(case: Case) -> None:
    """The docstring of the model contains the description."""
    assert normalize_whitespace(case.value) in normalize_whitespace(
        inspect.getdoc(case.sdk.models.Thing)
    )


def test_default_is_preserved(case: Case) -> None:
    """A field's default is the string."""
    assert case.value == case.sdk.models.Thing(const=case.value).default


def test_json_has_string_as_value_and_name(
    api: Any, case: Case, server: Recorder
) -> None:
    """JSON has the string as a constant, as an enum value and as the name of a property."""
    value = case.value
    properties = {find_argument(api, "property"): "value"}
    api.things.post(const=value, choice=value, inner={value: "value"}, **properties)
    assert {
        **{"const": value, "choice": value, value: "value", "inner": {value: "value"}}
    } == server.only.json


def test_query_parameter_has_string_as_name(
    api: Any, case: Case, server: Recorder
) -> None:
    """The name of a query parameter is the string, percent-encoded."""
    api.things.post(const=case.value, **{find_argument(api, "query"): "value"})
    assert [(case.value, "value")] == parse_qsl(server.only.query)


def test_constant_of_response_is_preserved(api: Any, case: Case) -> None:
    """A constant of the response is the string."""
    assert case.value == api.things.post(const=case.value).const


def test_other_constant_is_refused(api: Any, case: Case, server: Recorder) -> None:
    """Another constant is refused, in a message without control characters."""
    with pytest.raises(case.sdk.errors.RequestValidationError) as caught:
        api.things.post(const="another")
    assert {"const"} == {problem.path for problem in caught.value.problems}
    assert "\x1b" not in str(caught.value)
    assert [] == server.received
