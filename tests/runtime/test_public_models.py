"""Models and types name the module that users import them from; models describe their fields."""

from __future__ import annotations

import pickle
import subprocess
import sys
import typing
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest
from pydantic import TypeAdapter, model_validator
from pydantic_core import SchemaSerializer, SchemaValidator

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec
from intaglio.runtime.types.model import Model


def test_module_of_a_printed_model(sample: ModuleType) -> None:
    """A printed model names the public module; the class of a user names the user's module."""
    models = sample.models

    class Poet(models.Author):  # type: ignore[misc, name-defined]
        style: str | None = None

    assert "sample.models" == models.Author.__module__
    assert "<class 'sample.models.Pet'>" == repr(models.Pet)
    assert __name__ == Poet.__module__
    assert "free" == Poet(name="a", style="free").style


@pytest.mark.parametrize(
    "name", ["Model", "OpenModel", "By", "Unset", "Xml", "ServerSentEvent", "Stream"]
)
def test_module_of_a_public_type(sample: ModuleType, name: str) -> None:
    """The classes that `types` offers name it as their module."""
    cls = getattr(sample.types, name)
    assert ("sample.types", name) == (cls.__module__, cls.__qualname__)


def test_pickle(sample: ModuleType) -> None:
    """An instance is pickled under the public module, and read in a process that imports only what it needs."""
    models = sample.models
    book = models.Book(author={"name": "a", "books": [{"author": {"name": "b"}}]})
    data = pickle.dumps(book)
    assert b"sample.models" in data
    assert b"sample.models.library" not in data
    assert book == pickle.loads(data)
    script = (
        f"import pickle; print(repr(pickle.loads({data!r}).author.books[0].reader))"
    )
    root = str(Path(sample.__file__ or "").parent.parent)
    printed = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True
    )
    assert "UNSET" == printed.stdout.strip(), printed.stderr


@pytest.mark.parametrize("name", ["Author", "Book", "Novel", "Shelf", "Pet", "Bag"])
def test_type_hints(sample: ModuleType, name: str) -> None:
    """`typing.get_type_hints` resolves forward references in the module that defines the class."""
    hints = typing.get_type_hints(getattr(sample.models, name), include_extras=True)
    assert not any(
        isinstance(each, (str, typing.ForwardRef)) for each in hints.values()
    )


def test_type_hints_name_classes(sample: ModuleType) -> None:
    """A forward reference to a class or alias that stands further down is resolved."""
    hints = typing.get_type_hints(sample.models.Author)
    assert list[sample.models.Book] | None == hints["books"]
    assert list[sample.models.Book | str] | None == hints["works"]


def test_forward_references(sample: ModuleType) -> None:
    """Codecs and pydantic itself resolve references within a module, across modules and in cycles."""
    models = sample.models
    data = {
        "keeper": {"name": "k", "tag": None, "friends": [{"name": "f", "tag": None}]},
        "one": {
            "author": {"name": "a", "allWorks": ["w", {"author": {"name": "b"}}]},
            "reader": {"name": "r"},
            "sequel": {"author": {"name": "c"}},
        },
    }
    for shelf in (
        ResponseCodec(models.Shelf).from_data(data),
        models.Shelf(**data),
        models.Shelf.model_validate(data),
        TypeAdapter(list[models.Shelf]).validate_python([data])[0],
    ):
        assert models.Pet is type(shelf.keeper.friends[0])
        assert models.Novel is type(shelf.one.sequel)
        assert models.Person is type(shelf.one.reader)
        assert ["w", models.Book] == [
            shelf.one.author.works[0],
            type(shelf.one.author.works[1]),
        ]


def test_pydantic_does_not_call_the_strict_initialiser(sample: ModuleType) -> None:
    """pydantic fills a model without its initialiser, but calls one that a user wrote."""
    models = sample.models

    class Poet(models.Author):  # type: ignore[misc, name-defined]
        def __init__(self, **values: Any) -> None:
            super().__init__(**{**values, "name": values["name"].title()})

    assert {"more": 1} == models.Author.model_validate(
        {"name": "a", "more": 1}
    ).model_extra
    assert "Ann" == Poet(name="ann").name
    assert "Ann" == Poet.model_validate({"name": "ann"}).name


VALIDATORS: dict[str, Any] = {
    "before": lambda value: value,
    "after": lambda self: self,
    "wrap": lambda value, handler: handler(value),
}


@pytest.mark.parametrize("mode", VALIDATORS)
def test_validators_of_a_user(sample: ModuleType, mode: Any) -> None:
    """pydantic does not call the strict initialiser of a class with validators, either."""

    class Poet(sample.models.Author):  # type: ignore[misc, name-defined]
        check = model_validator(mode=mode)(VALIDATORS[mode])

    data = {"name": "a", "more": 1}
    assert {"more": 1} == Poet.model_validate(data).model_extra
    assert {"more": 1} == ResponseCodec(Poet).from_data(data).model_extra


def test_json_schema_has_descriptions(sample: ModuleType) -> None:
    """A JSON schema carries the docstrings of the class, of its fields and of inherited fields."""
    schema = sample.models.Novel.model_json_schema()
    novel, author = schema["$defs"]["Novel"], schema["$defs"]["Author"]
    assert ("A long book", "Writes books") == (
        novel["description"],
        author["description"],
    )
    assert "Who wrote it" == novel["properties"]["author"]["description"]
    assert "What happens next" == novel["properties"]["sequel"]["description"]
    assert (
        "Everything that the author\nwrote"
        == author["properties"]["allWorks"]["description"]
    )
    assert "description" not in author["properties"]["books"]
    assert "description" not in sample.models.Book.model_json_schema()["$defs"]["Book"]
    by_name = sample.models.Author.model_json_schema(by_alias=False)["$defs"]["Author"]
    assert "The name on the cover" == by_name["properties"]["name"]["description"]


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_json_schema_of_all_types(
    sample: ModuleType, mode: Literal["validation", "serialization"]
) -> None:
    """Formats, files and `UNSET` have a JSON schema, too."""
    schema = sample.models.Book.model_json_schema(mode=mode)["$defs"]["Book"][
        "properties"
    ]
    null = {"type": "null"}
    assert [{"type": "string", "contentEncoding": "base64"}, null] == schema["cover"][
        "anyOf"
    ]
    assert [{"type": "number", "format": "unix-time"}, null] == schema["returned"][
        "anyOf"
    ]
    assert [{"type": "string", "format": "duration"}, null] == schema["loan"]["anyOf"]
    assert [{"type": "string", "format": "binary"}, null] == schema["scan"]["anyOf"]
    assert [{"$ref": "#/$defs/Person"}, null] == schema["reader"]["anyOf"]
    assert "default" not in schema["reader"]
    assert {"title": "Notes"} == schema["notes"]


def test_json_schema_without_source(sample_root: Path, tmp_path: Path) -> None:
    """Without its source, as in a frozen application, a model has a JSON schema without descriptions of fields."""
    script = f"""
import compileall, pathlib, shutil, sys
shutil.copytree({str(sample_root)!r}, "lib", ignore=shutil.ignore_patterns("__pycache__"))
compileall.compile_dir("lib", legacy=True, quiet=1)
for path in pathlib.Path("lib").rglob("*.py"):
    path.unlink()
sys.path.insert(0, "lib")
from sample.models import Author
schema = Author.model_json_schema()["$defs"]["Author"]
print(schema["description"], schema["properties"]["name"])
"""
    printed = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True
    )
    expected = "Writes books {'title': 'Name', 'type': 'string'}"
    assert expected == printed.stdout.strip(), printed.stderr


class Part(Model):
    kind: Literal["part"]


class Owner(Model):
    part: Part


def test_prebuilt_validators_are_not_used() -> None:
    """Codecs use their own schema of a class, though pydantic compiled its own before."""
    Owner.model_validate({"part": {"kind": "part"}})
    decoded = ResponseCodec(Owner).from_data({"part": {"kind": "new"}})
    assert "new" == decoded.part.kind
    with pytest.raises(ValueError):
        RequestCodec(Owner).validate({"part": {"kind": "part", "more": 1}})


@pytest.mark.parametrize("compile_", [SchemaValidator, SchemaSerializer])
def test_canary_for_the_private_argument(compile_: Any) -> None:
    """pydantic-core still takes `_use_prebuilt`, the one private name of pydantic (`types/compiled_schema.py`)."""
    compile_({"type": "int"}, _use_prebuilt=False)
    with pytest.raises(TypeError):
        compile_({"type": "int"}, _use_preebuilt=False)
