"""Pairs each schema of a description with the printed type that stands for it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from corpus.descriptions import Description
from corpus.printed_packages import derive_config
from corpus.raw_description import RawNode, list_operations, read_file
from intaglio.api.build.openapi_object import build_api
from intaglio.api.model import Api
from intaglio.api.passes.normalize import normalize
from intaglio.config import Config
from intaglio.load import load_description
from intaglio.python.build_design import build_design
from intaglio.python.design import Design
from intaglio.python.named_api import name_api


@dataclass(frozen=True, slots=True)
class TypedSchema:
    """A schema and its printed type; `label` is a pointer, or an operation with status and media type."""

    label: str
    schema: RawNode
    type: Any


def load_api(config: Config) -> Api:
    """The description of a config, as Intaglio understands it."""
    return normalize(build_api(load_description(config.description)))


def design_package(config: Config) -> Design:
    """Every decision that Intaglio makes about an SDK."""
    return build_design(load_api(config), config.package, config.names)


def class_names(config: Config) -> Mapping[str, str]:
    """The name of the class of every schema, by pointer, before equal schemas share one class.

    `models` exports all of these names. Which schemas are equal depends on the order of their properties.
    """
    return name_api(load_api(config), config.package, config.names).names.classes


def component_schemas(description: Description) -> Iterator[TypedSchema]:
    """Yields every named schema; the package has to be importable."""
    models = importlib.import_module(f"{description.module}.models")
    root = read_file(description.path)
    for pointer, name in class_names(derive_config(description)).items():
        if is_component(pointer):
            yield TypedSchema(pointer, root.find(pointer), getattr(models, name))


def is_component(pointer: str) -> bool:
    """True if a pointer is that of a named schema, or of the root of a file."""
    parent = pointer.partition("#")[2].rpartition("/")[0]
    return parent in ("/components/schemas", "/definitions", "")


def response_schemas(description: Description) -> Iterator[TypedSchema]:
    """Yields the schema of every JSON response of every operation."""
    described = {
        (method, path): operation
        for method, path, operation in list_operations(read_file(description.path))
    }
    for operation in _printed_operations(importlib.import_module(description.module)):
        node = described[operation.method, operation.path]
        for response in operation.responses:
            if (
                response.type is not None
                and response.stream is None
                and "json" in response.media_type
            ):
                name = str(node.get("operationId") or operation.route)
                yield from _response_schema(name, node, response)


def _printed_operations(package: ModuleType) -> Iterator[Any]:
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if "._runtime" not in found.name:
            for value in vars(importlib.import_module(found.name)).values():
                if type(value).__name__ in ("Operation", "StreamingOperation"):
                    yield value


def _response_schema(
    operation: str, node: RawNode, response: Any
) -> Iterator[TypedSchema]:
    by_status = {
        status if status == "default" else status.upper(): described
        for status, described in node.items("responses")
    }
    schema = _find_schema(by_status[response.status], response.media_type)
    if schema is not None:
        label = f"{operation} {response.status} {response.media_type}"
        yield TypedSchema(label, schema, response.type())


def _find_schema(response: RawNode, media_type: str) -> RawNode | None:
    """The schema of a response; Swagger 2.0 has it in the response, not below a media type."""
    if response.get("schema") is not None:
        return response["schema"]
    for name, content in response.items("content"):
        if name == media_type and content.get("schema") is not None:
            return content["schema"]
    return None
