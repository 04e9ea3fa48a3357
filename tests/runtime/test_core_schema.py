"""Core schemas of models are made once, however many types refer to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec, response_codec
from intaglio.runtime.types.model import Model
from intaglio.runtime.types.response_schema import response_schema
from intaglio.runtime.types.core_schema import core_schema_of

MADE: list[str] = []


class Counted:
    """In `Annotated`: counts how often a schema is made."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        MADE.append("schema")
        return handler(source)


class Folder(Model):
    """Refers to itself through a file."""

    name: Annotated[str, Counted()]
    files: list[File] | None = None


class File(Model):
    folder: Folder | str
    size: int = 0


class Shelf(Model):
    folders: list[Folder]


class Cat(Model):
    kind: Literal["cat"] = "cat"
    mood: Literal["calm", "wild"] = "calm"


class Stone(Model):
    weight: int = 0


class Home(Model):
    """Unions of a scalar and one object, and of a scalar and two."""

    stone: str | Stone
    pet: str | Cat | Stone


DATA = {"name": "a", "files": [{"folder": {"name": "b"}, "size": 1}, {"folder": "c"}]}


def test_a_schema_is_made_once() -> None:
    """The second type with a model has the schema that was made for the first."""
    shelves = ResponseCodec(Shelf)
    before = len(MADE)
    folders, files = ResponseCodec(list[Folder]), RequestCodec(File)
    assert before == len(MADE)
    (decoded,) = folders.from_data([DATA])
    assert decoded == shelves.from_data({"folders": [DATA]}).folders[0]
    assert isinstance(decoded.files[0].folder, Folder)
    assert {"folder": DATA, "size": 2} == files.to_data(
        files.validate({"folder": DATA, "size": 2})
    )


def test_a_codec_of_a_class_is_built_once() -> None:
    """Responses of the same class share a codec."""
    assert response_codec(Stone, strict=False) is response_codec(Stone, strict=False)
    assert response_codec(Stone, strict=False) is not response_codec(Stone, strict=True)


def test_a_model_is_rewritten_once_for_each_mode_that_differs() -> None:
    """A model without literals is rewritten in one mode, one with literals in two."""
    _, definitions = response_schema(core_schema_of(Home), strict=False)
    modes = {(each["cls"].__name__, each["ref"].split(":")[-1]) for each in definitions}
    assert {("Stone", "open"), ("Cat", "const"), ("Cat", "closed")} == modes
