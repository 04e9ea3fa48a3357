"""What a server may send is what comes back when it is sent again."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Union

import pytest
from pydantic import create_model
from pydantic_core import ValidationError

from corpus import raw
from corpus.descriptions import Description, every_description, needs_corpus
from corpus.instances import Impossible, Maker
from corpus.printing import Shelf, config_of
from corpus.same import difference
from corpus.subjects import Subject, class_names, components, responses

pytestmark = needs_corpus

EXAMPLES = 6
"""Instances of each schema: enough to meet most variants of its unions over the whole corpus."""


@dataclass(frozen=True, slots=True)
class Codec:
    """Reads and writes every subject: one codec for all, since they share most of their schemas."""

    reader: Any
    writer: Any

    def decode(self, field: str, data: Any) -> Any:
        return self.reader.from_json(json.dumps({field: data}).encode())

    def checked(self, field: str, data: Any) -> Any:
        return self.writer.validate({field: data})

    def encode(self, field: str, value: Any) -> Any:
        return json.loads(self.writer.to_json(value))[field]


def codec_of(module: str, subjects: Sequence[Subject]) -> Codec:
    """A codec whose fields `f0`, `f1` and so on are the subjects."""
    codec = importlib.import_module(f"{module}._runtime.types.codec")
    types = importlib.import_module(f"{module}._runtime.public_types")
    fields: Any = {
        f"f{index}": (Union[subject.type, types.Unset], types.UNSET)
        for index, subject in enumerate(subjects)
    }
    every = create_model("Every", __base__=types.Model, **fields)
    return Codec(codec.ResponseCodec(every), codec.RequestCodec(every))


@pytest.fixture
def subjects(
    description: Description, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Subject]]:
    """All that can be held against the document, the package being imported."""
    monkeypatch.syspath_prepend(shelf.package(description))
    yield [*components(description), *responses(description)]
    for name in [each for each in sys.modules if each.startswith(description.module)]:
        del sys.modules[name]


def _instances(subject: Subject, *, unknown: bool) -> Iterator[Any]:
    """Seeded by the subject's own label: the same whatever else the document has."""
    maker = Maker(Random(subject.label), unknown)
    for _ in range(EXAMPLES):
        try:
            made = maker.make(subject.schema)
        except Impossible:
            continue
        if made is not None or not isinstance(subject.type, type):
            yield made  # a class is no null: that is said where it is referred to


def _problem(codec: Codec, field: str, data: Any) -> str:
    """What happens to a value on its way in and out again; empty where nothing does."""
    try:
        decoded = codec.decode(field, data)
        encoded = codec.encode(field, decoded)
        again = codec.decode(field, encoded)
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:300]}"
    if found := difference(data, encoded):
        return found
    return "" if again == decoded else f"{again!r:.300} is not {decoded!r:.300}"


def _component_pointers(root: raw.Place) -> Iterator[str]:
    """The pointer of every schema that the document gives a name."""
    schemas = (root.get("components") or {}).get("schemas") or {}
    for name in schemas:
        yield "#/components/schemas/" + _escaped(name)
    for name in root.get("definitions") or {}:
        yield "#/definitions/" + _escaped(name)


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


@every_description
def test_every_component_is_there(description: Description) -> None:
    """Each schema that the document names has a name in the package."""
    named = class_names(config_of(description))
    wanted = _component_pointers(raw.root(description.path))
    assert [] == [each for each in wanted if each not in named]


@every_description
def test_what_is_received_can_be_sent(
    description: Description, subjects: list[Subject]
) -> None:
    """An instance of a schema decodes, encodes to the same JSON, and decodes to the same value."""
    codec = codec_of(description.module, subjects)
    problems: dict[str, str] = {}
    for index, subject in enumerate(subjects):
        for data in _instances(subject, unknown=True):
            if found := _problem(codec, f"f{index}", data):
                text = f"{subject.label}: {found} in {json.dumps(data):.300}"
                problems.setdefault(subject.label, text)
    assert [] == list(problems), "\n".join(problems.values())


def _refusal(codec: Codec, field: str, data: Any) -> str:
    """Why a value cannot be sent, or how it is sent differently."""
    try:
        checked = codec.checked(field, data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
        if any(each["type"] == "string_pattern_mismatch" for each in found):
            return ""  # the instance is at fault: it heeds patterns only by chance
        return str(found[:3])[:300]
    return difference(data, codec.encode(field, checked))


@every_description
def test_what_is_allowed_can_be_sent(
    description: Description, subjects: list[Subject]
) -> None:
    """An instance of a schema is accepted in a request, and sent as the same JSON."""
    codec = codec_of(description.module, subjects)
    problems: dict[str, str] = {}
    for index, subject in enumerate(subjects):
        for data in _instances(subject, unknown=False):
            if found := _refusal(codec, f"f{index}", data):
                text = f"{subject.label}: {found} in {json.dumps(data):.300}"
                problems.setdefault(subject.label, text)
    assert [] == list(problems), "\n".join(problems.values())
