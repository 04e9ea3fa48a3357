"""Values that a schema allows decode, encode to the same JSON, and are accepted in requests."""

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

from corpus.descriptions import Description, every_description, needs_corpus
from corpus.instances import InstanceGenerator, NoInstanceError
from corpus.json_comparison import find_difference
from corpus.printed_packages import PackageFolders, derive_config
from corpus.raw_description import RawNode, read_file
from corpus.typed_schemas import (
    TypedSchema,
    class_names,
    component_schemas,
    response_schemas,
)

pytestmark = needs_corpus

EXAMPLES = 6
"""Instances of each schema: enough to cover most variants of unions over the corpus."""


@dataclass(frozen=True, slots=True)
class CombinedCodec:
    """One codec for all typed schemas, which share most of what has to be built.

    Each schema is a field of one model.
    """

    response: Any
    request: Any

    def decode(self, field: str, data: Any) -> Any:
        """A model whose `field` holds the data, decoded as a response."""
        return self.response.from_json(json.dumps({field: data}).encode())

    def validate(self, field: str, data: Any) -> Any:
        """A model whose `field` holds the data, validated as a request."""
        return self.request.validate({field: data})

    def encode(self, field: str, value: Any) -> Any:
        """The JSON value of the field of a model."""
        return json.loads(self.request.to_json(value))[field]


def build_codec(module: str, schemas: Sequence[TypedSchema]) -> CombinedCodec:
    """A codec whose fields `f0`, `f1` and so on are the schemas, in order."""
    codec = importlib.import_module(f"{module}._runtime.types.codec")
    types = importlib.import_module(f"{module}._runtime.public_types")
    fields: Any = {
        f"f{index}": (Union[each.type, types.Unset], types.UNSET)
        for index, each in enumerate(schemas)
    }
    model = create_model("AllSchemas", __base__=types.Model, **fields)
    return CombinedCodec(codec.ResponseCodec(model), codec.RequestCodec(model))


@pytest.fixture
def schemas(
    description: Description, packages: PackageFolders, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[TypedSchema]]:
    """All typed schemas of a description; the package is importable meanwhile."""
    monkeypatch.syspath_prepend(packages.write_package(description))
    yield [*component_schemas(description), *response_schemas(description)]
    for name in [each for each in sys.modules if each.startswith(description.module)]:
        del sys.modules[name]


def _generate_instances(schema: TypedSchema, *, unknown: bool) -> Iterator[Any]:
    """Yields instances of a schema; its label is the seed, so that other schemas do not change them."""
    generator = InstanceGenerator(Random(schema.label), unknown)
    for _ in range(EXAMPLES):
        try:
            instance = generator.generate(schema.schema)
        except NoInstanceError:
            continue
        if instance is not None or not isinstance(schema.type, type):
            yield instance  # a class does not accept null: references to it do


def _find_round_trip_problem(codec: CombinedCodec, field: str, data: Any) -> str:
    """What goes wrong when a value is decoded and encoded; an empty string if nothing does."""
    try:
        decoded = codec.decode(field, data)
        encoded = codec.encode(field, decoded)
        again = codec.decode(field, encoded)
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:300]}"
    if found := find_difference(data, encoded):
        return found
    return "" if again == decoded else f"{again!r:.300} is not {decoded!r:.300}"


def _list_component_pointers(root: RawNode) -> Iterator[str]:
    """Yields the pointer of every named schema."""
    schemas = (root.get("components") or {}).get("schemas") or {}
    for name in schemas:
        yield "#/components/schemas/" + _escape(name)
    for name in root.get("definitions") or {}:
        yield "#/definitions/" + _escape(name)


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


@every_description
def test_every_component_has_a_class(description: Description) -> None:
    """Every named schema has a class name in the package."""
    names = class_names(derive_config(description))
    pointers = _list_component_pointers(read_file(description.path))
    assert [] == [each for each in pointers if each not in names]


@every_description
def test_instances_round_trip(
    description: Description, schemas: list[TypedSchema]
) -> None:
    """An instance of a schema decodes, encodes to the same JSON, and decodes to the same value."""
    codec = build_codec(description.module, schemas)
    problems: dict[str, str] = {}
    for index, schema in enumerate(schemas):
        for data in _generate_instances(schema, unknown=True):
            if found := _find_round_trip_problem(codec, f"f{index}", data):
                message = f"{schema.label}: {found} in {json.dumps(data):.300}"
                problems.setdefault(schema.label, message)
    assert [] == list(problems), "\n".join(problems.values())


def _find_request_problem(codec: CombinedCodec, field: str, data: Any) -> str:
    """Why a request rejects a value, or how it changes it; an empty string if it does neither."""
    try:
        validated = codec.validate(field, data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
        if any(each["type"] == "string_pattern_mismatch" for each in found):
            return ""  # generated instances need not match patterns
        return str(found[:3])[:300]
    return find_difference(data, codec.encode(field, validated))


@every_description
def test_instances_are_accepted_in_requests(
    description: Description, schemas: list[TypedSchema]
) -> None:
    """An instance of a schema is accepted in a request, and sent as the same JSON."""
    codec = build_codec(description.module, schemas)
    problems: dict[str, str] = {}
    for index, schema in enumerate(schemas):
        for data in _generate_instances(schema, unknown=False):
            if found := _find_request_problem(codec, f"f{index}", data):
                message = f"{schema.label}: {found} in {json.dumps(data):.300}"
                problems.setdefault(schema.label, message)
    assert [] == list(problems), "\n".join(problems.values())
