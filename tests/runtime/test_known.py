"""What is made of a class is made once, however many types name it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec, response_codec
from intaglio.runtime.types.model import Model
from intaglio.runtime.types.response_schema import response_schema
from intaglio.runtime.types.core_schema import core_schema_of

MADE: list[str] = []


class Noted:
    """In `Annotated`: notes that a schema is made."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        MADE.append("schema")
        return handler(source)


class Folder(Model):
    """Refers to itself through a file."""

    name: Annotated[str, Noted()]
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
    """Variants that scalars stand beside: one object, and two."""

    stone: str | Stone
    pet: str | Cat | Stone


DATA = {"name": "a", "files": [{"folder": {"name": "b"}, "size": 1}, {"folder": "c"}]}


def test_a_schema_is_made_once() -> None:
    """The second type that holds a model takes what was made of it for the first."""
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


def test_the_codec_of_a_class_is_made_once() -> None:
    """Operations that return the same class, or fail with it, share what decodes it."""
    assert response_codec(Stone, strict=False) is response_codec(Stone, strict=False)
    assert response_codec(Stone, strict=False) is not response_codec(Stone, strict=True)


def test_a_model_is_rewritten_as_often_as_its_literals_ask_for() -> None:
    """Nothing tells a stone from another variant; a cat's kind does, and its mood may."""
    _, definitions = response_schema(core_schema_of(Home), strict=False)
    ways = {(each["cls"].__name__, each["ref"].split(":")[-1]) for each in definitions}
    assert {("Stone", "open"), ("Cat", "const"), ("Cat", "closed")} == ways
