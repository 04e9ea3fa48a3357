"""Models that stand in XML somewhere are the same after they were written in it and read again."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from corpus.descriptions import DESCRIPTIONS, Description, needs_corpus
from corpus.instances import Impossible, Maker
from corpus.printing import Shelf, config_of
from corpus.subjects import Subject, components
from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.python.decide import decide
from intaglio.load import load_description

pytestmark = needs_corpus

NAMES = (
    "heyapi-method-class-conflict.yaml",
    "petstore-v2.json",
    "petstore-v3.json",
    "scalar-galaxy.yaml",
)
"""The descriptions of the corpus that have typed XML."""


def in_xml(description: Description) -> frozenset[str]:
    made = config_of(description)
    return decide(normalize(build_api(load_description(made.description))), made).in_xml


@pytest.fixture(params=NAMES)
def description(request: pytest.FixtureRequest) -> Description:
    (found,) = [each for each in DESCRIPTIONS if each.name == request.param]
    return found


@pytest.fixture
def subjects(
    description: Description, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Subject]]:
    """The components that documents in XML are made of, the package being imported."""
    monkeypatch.syspath_prepend(shelf.package(description))
    known = in_xml(description)
    yield [each for each in components(description) if each.label in known]
    for name in [each for each in sys.modules if each.startswith(description.module)]:
        del sys.modules[name]


def instances(subject: Subject) -> Iterator[Any]:
    maker = Maker(Random(subject.label), unknown=False)
    for _ in range(20):
        try:
            made = maker.make(subject.schema)
        except Impossible:
            continue
        if isinstance(made, dict):
            yield made


def bare(value: Any) -> Any:
    """A value without what an element cannot tell from nothing: empty lists and objects."""
    match value:
        case dict():
            inside = {key: bare(each) for key, each in value.items()}
            return {key: each for key, each in inside.items() if each not in ([], {})}
        case list():
            return [bare(each) for each in value]
    return value


def test_models_survive_xml(description: Description, subjects: list[Subject]) -> None:
    """An instance that was written in XML is read as the instance that it was."""
    codec = importlib.import_module(f"{description.module}._runtime.types.codec")
    xml = importlib.import_module(f"{description.module}._runtime.xml.xml_codec")
    assert subjects
    for subject in subjects:
        reader, writer = codec.ResponseCodec(subject.type), codec.RequestCodec(
            subject.type
        )
        documents = xml.XmlCodec(subject.type)
        for made in instances(subject):
            data = writer.to_data(reader.from_json(json.dumps(made).encode()))
            document = documents.to_bytes(data)
            again = reader.from_data(documents.from_bytes(document, "application/xml"))
            assert bare(data) == bare(writer.to_data(again)), document.decode()
