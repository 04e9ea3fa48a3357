"""Text of a description is data: the package imports and carries whatever it holds."""

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

TEXTS = {
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


def described(text: str) -> dict[str, Any]:
    """A description with the text in every position that takes any text."""
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "summary": text, "description": text, "version": text},
        "servers": [{"url": "http://127.0.0.1:9", "description": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {
            "/thing": {
                "summary": text,
                "description": text,
                "post": operation(text),
            }
        },
        "components": {"schemas": {"Thing": thing(text)}},
    }


def operation(text: str) -> dict[str, Any]:
    content = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Thing", "description": text},
            "example": {text: text, "const": text},
        }
    }
    return {
        "operationId": f"post {text}",
        "x-speakeasy-group": "things",
        "x-speakeasy-name-override": "post",
        "tags": [text],
        "summary": text,
        "description": text,
        "externalDocs": {"url": "https://example.com", "description": text},
        "parameters": [
            {
                "name": text,
                "in": "query",
                "description": text,
                "schema": {"type": "string", "default": text, "examples": [text]},
            }
        ],
        "requestBody": {"required": True, "description": text, "content": content},
        "responses": {"200": {"description": text, "content": content}},
    }


def thing(text: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": text,
        "description": text,
        "required": ["const"],
        "properties": {
            "const": {"const": text},
            "choice": {"enum": [text, "other"], "description": text},
            "default": {"type": "string", "default": text},
            "plain": {"type": "string", "examples": [text], "description": text},
            text: {"type": "string", "description": text},
            "inner": {
                "type": "object",
                "title": text,
                "description": text,
                "properties": {text: {"type": "string"}},
            },
        },
    }


@dataclass(frozen=True)
class Case:
    text: str
    sdk: ModuleType
    source: Path


@pytest.fixture(scope="module", params=TEXTS)
def case(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Case:
    text = TEXTS[request.param]
    folder = tmp_path_factory.mktemp("hostile")
    sdk = print_sdk(described(text), folder)
    # A lone surrogate is no character: neither a source file nor UTF-8 can hold one.
    held = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)
    return Case(held, sdk, folder / "printed" / "src")


@pytest.fixture
def api(case: Case, server: Recorder) -> Iterator[Any]:
    server.answer(Answer.json({"const": case.text}))
    with case.sdk.Api(server_url=server.url) as api:
        yield api


def words(text: str | None) -> str:
    """Text as its words: what is left of it when lines are laid out anew."""
    return " ".join((text or "").split())


def argument(api: Any, place: str) -> str:
    """The Python name of the query parameter or property that is called as the text."""
    known = ["const", "choice", "default", "plain", "inner", "options"]
    names = inspect.signature(api.things.post).parameters
    query, property_ = [name for name in names if name not in known]
    return {"query": query, "property": property_}[place]


def test_every_module_imports_without_a_warning(case: Case, tmp_path: Path) -> None:
    """A fresh interpreter imports all of it, with warnings as errors."""
    (tmp_path / "sdk").symlink_to(case.source / case.sdk.__name__)
    done = run_python(IMPORT_ALL, tmp_path)
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


def test_the_method_is_documented_by_the_text(api: Any, case: Case) -> None:
    """The docstrings of both methods carry the description."""
    for method in [api.things.post, api.things.post_async]:
        assert words(case.text) in words(inspect.getdoc(method))


def test_the_model_is_documented_by_the_text(case: Case) -> None:
    """The docstring of the model carries the description."""
    assert words(case.text) in words(inspect.getdoc(case.sdk.models.Thing))


def test_defaults_read_as_the_text(case: Case) -> None:
    """A default of the description is the text when it is read."""
    assert case.text == case.sdk.models.Thing(const=case.text).default


def test_values_and_names_arrive_as_the_text(
    api: Any, case: Case, server: Recorder
) -> None:
    """Constants, enum values and names of properties are the text on the wire."""
    text = case.text
    given = {argument(api, "property"): "value"}
    api.things.post(const=text, choice=text, inner={text: "value"}, **given)
    assert {
        **{"const": text, "choice": text, text: "value", "inner": {text: "value"}}
    } == server.only.json


def test_a_parameter_is_named_by_the_text(
    api: Any, case: Case, server: Recorder
) -> None:
    """The name of a query parameter is the text, percent-encoded."""
    api.things.post(const=case.text, **{argument(api, "query"): "value"})
    assert [(case.text, "value")] == parse_qsl(server.only.query)


def test_the_response_reads_as_the_text(api: Any, case: Case) -> None:
    """A constant of the response is the text."""
    assert case.text == api.things.post(const=case.text).const


def test_another_constant_is_refused(api: Any, case: Case, server: Recorder) -> None:
    """What is not the constant is refused, in words that a terminal can print."""
    with pytest.raises(case.sdk.errors.RequestValidationError) as caught:
        api.things.post(const="another")
    assert {"const"} == {problem.path for problem in caught.value.problems}
    assert "\x1b" not in str(caught.value)
    assert [] == server.received
