"""Printed model classes: their module, forward references, pickles and JSON schemas."""

import pickle
import typing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel

from harness.sdk import print_sdk

DESCRIPTION = """
openapi: 3.1.0
info: {title: Library, version: "1"}
paths:
  /books:
    get:
      operationId: getBook
      tags: [books]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
  /shelves:
    get:
      operationId: getShelf
      tags: [shelves]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Shelf"}}}}
components:
  schemas:
    Book:
      type: object
      required: [title, author]
      properties:
        title: {type: string, description: The title on the cover.}
        author: {$ref: "#/components/schemas/Author"}
        pageCount: {type: integer, description: How many pages it has.}
        cover: {type: string, format: byte}
        lent: {type: integer, format: unixtime}
        server: {type: string, format: ipv4}
        note: {description: Anything.}
    Author:
      type: object
      description: Writes books.
      properties:
        books: {type: array, items: {$ref: "#/components/schemas/Book"}}
        works: {$ref: "#/components/schemas/Works"}
        friend: {anyOf: [{$ref: "#/components/schemas/Author"}, {type: "null"}]}
        theWorkThatIsBestKnown: {anyOf: [{type: string, maxLength: 5000}, {$ref: "#/components/schemas/Book"}]}
        theWorksThatAreBestKnown:
          type: array
          items: {anyOf: [{type: string, maxLength: 5000}, {$ref: "#/components/schemas/Book"}]}
    Works: {oneOf: [{$ref: "#/components/schemas/Book"}, {type: array, items: {$ref: "#/components/schemas/Works"}}]}
    Shelf:
      type: object
      properties: {owner: {$ref: "#/components/schemas/Author"}}
      additionalProperties: {$ref: "#/components/schemas/Book"}
"""
CLASSES = ["Author", "Book", "Shelf"]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("model_classes")
    return print_sdk(DESCRIPTION, folder)


@pytest.mark.parametrize("name", CLASSES)
def test_public_module(sdk: ModuleType, name: str) -> None:
    """Each class names `models` as its module and is found there."""
    cls = getattr(sdk.models, name)
    assert (f"{sdk.__name__}.models", name) == (cls.__module__, cls.__qualname__)


@pytest.mark.parametrize("name", CLASSES)
def test_type_hints(sdk: ModuleType, name: str) -> None:
    """`typing.get_type_hints` resolves the forward references of each class."""
    hints = typing.get_type_hints(getattr(sdk.models, name))
    assert not any(
        isinstance(hint, (str, typing.ForwardRef)) for hint in hints.values()
    )


def test_pickle(sdk: ModuleType) -> None:
    """An instance with nested models is pickled under the public module."""
    shelf = sdk.models.Shelf(owner={"friend": {}}, one={"title": "a", "author": {}})
    data = pickle.dumps(shelf)
    assert shelf == pickle.loads(data)
    assert f"{sdk.__name__}.models".encode() in data
    assert f"{sdk.__name__}.models.".encode() not in data


def schema_of(model: type[BaseModel]) -> Any:
    schema = model.model_json_schema()
    return schema.get("$defs", {}).get(model.__name__, schema)


def test_json_schema(sdk: ModuleType) -> None:
    """A JSON schema has the descriptions of the class and of its fields, and all formats."""
    book, author = schema_of(sdk.models.Book), schema_of(sdk.models.Author)
    assert "Writes books." == author["description"]
    descriptions = {
        name: each["description"]
        for name, each in book["properties"].items()
        if "description" in each
    }
    assert {
        "title": "The title on the cover.",
        "pageCount": "How many pages it has.",
        "note": "Anything.",
    } == descriptions
    formats = {
        key: each["anyOf"][0]
        for key, each in book["properties"].items()
        if key in ("cover", "lent", "server")
    }
    assert {
        "cover": {"type": "string", "contentEncoding": "base64"},
        "lent": {"type": "number", "format": "unix-time"},
        "server": {"type": "string", "format": "ipv4"},
    } == formats


def test_names_quoted_within_an_annotation(sdk: ModuleType, tmp_path: Path) -> None:
    """A name quoted within a union is that of its own package, though another one has the same name.

    An annotation that is too long for one line cannot be a string: only the names in it are quoted.
    """
    other = print_sdk(DESCRIPTION, tmp_path)
    data = {"the_work_that_is_best_known": {"title": "t", "author": {}}}
    data |= {"the_works_that_are_best_known": [data["the_work_that_is_best_known"]]}
    for package in (sdk, other):
        printed = Path(package.__file__ or "").parent.joinpath("models", "book.py")
        assert '5000)], "Book"]' in printed.read_text("utf-8")
        author = package.models.Author(**data)
        assert package.models.Book is type(author.the_work_that_is_best_known)
        assert package.models.Book is type(author.the_works_that_are_best_known[0])
