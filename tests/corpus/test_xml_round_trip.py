"""Models that are sent or received as XML are unchanged after they are encoded and decoded."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from corpus.descriptions import DESCRIPTIONS, Description, needs_corpus
from corpus.instances import InstanceGenerator, NoInstanceError
from corpus.printed_packages import PackageFolders, derive_config
from corpus.typed_schemas import TypedSchema, component_schemas, design_package

pytestmark = needs_corpus

NAMES = (
    "heyapi-method-class-conflict.yaml",
    "petstore-v2.json",
    "petstore-v3.json",
    "scalar-galaxy.yaml",
)
"""The descriptions of the corpus that have XML bodies with a schema."""


@pytest.fixture(params=NAMES)
def description(request: pytest.FixtureRequest) -> Description:
    """Each of these descriptions."""
    (found,) = [each for each in DESCRIPTIONS if each.name == request.param]
    return found


@pytest.fixture
def schemas(
    description: Description, packages: PackageFolders, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[TypedSchema]]:
    """The components that occur in XML; the package is importable meanwhile."""
    monkeypatch.syspath_prepend(packages.write_package(description))
    in_xml = design_package(derive_config(description)).usage.in_xml
    yield [each for each in component_schemas(description) if each.label in in_xml]
    for name in [each for each in sys.modules if each.startswith(description.module)]:
        del sys.modules[name]


def generate_objects(schema: TypedSchema) -> Iterator[Any]:
    """Yields instances of a schema that are objects."""
    generator = InstanceGenerator(Random(schema.label), unknown=False)
    for _ in range(20):
        try:
            instance = generator.generate(schema.schema)
        except NoInstanceError:
            continue
        if isinstance(instance, dict):
            yield instance


def drop_empty(value: Any) -> Any:
    """A copy without empty lists and objects, which XML cannot tell from absent ones."""
    match value:
        case dict():
            kept = {key: drop_empty(each) for key, each in value.items()}
            return {key: each for key, each in kept.items() if each not in ([], {})}
        case list():
            return [drop_empty(each) for each in value]
    return value


def test_models_round_trip_in_xml(
    description: Description, schemas: list[TypedSchema]
) -> None:
    """An instance that is encoded in XML decodes to an equal one."""
    codec = importlib.import_module(f"{description.module}._runtime.types.codec")
    xml = importlib.import_module(f"{description.module}._runtime.xml.xml_codec")
    assert schemas
    for schema in schemas:
        response = codec.ResponseCodec(schema.type)
        request = codec.RequestCodec(schema.type)
        xml_codec = xml.XmlCodec(schema.type)
        for instance in generate_objects(schema):
            json_bytes = json.dumps(instance).encode()
            data = request.to_data(response.from_json(json_bytes))
            document = xml_codec.to_bytes(data)
            decoded = xml_codec.from_bytes(document, "application/xml")
            again = request.to_data(response.from_data(decoded))
            assert drop_empty(data) == drop_empty(again), document.decode()
