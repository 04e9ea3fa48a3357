"""What of a printed package can be held against the document: its components and its responses."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from corpus import raw
from corpus.descriptions import Description
from corpus.printing import config_of
from intaglio.config import Config
from intaglio.api.passes.normalize import normalize
from intaglio.api.build.openapi_object import build_api
from intaglio.python.design import design
from intaglio.load import load_description


@dataclass(frozen=True, slots=True)
class Subject:
    """A schema of the document and the type that the package has for it."""

    label: str
    schema: raw.Place
    type: Any


def class_names(made: Config) -> Mapping[str, str]:
    """The name of every class of an SDK, by the pointer of its schema."""
    return design(
        normalize(build_api(load_description(made.description))), made
    ).names.classes


def components(description: Description) -> Iterator[Subject]:
    """Every schema that has a name of its own; the package has to be importable."""
    models = importlib.import_module(f"{description.module}.models")
    root = raw.root(description.path)
    for at, name in class_names(config_of(description)).items():
        if is_component(at):
            yield Subject(at, root.target(at), getattr(models, name))


def is_component(at: str) -> bool:
    """Whether a pointer is that of a schema that others refer to by name, or of a whole file."""
    above = at.partition("#")[2].rpartition("/")[0]
    return above in ("/components/schemas", "/definitions", "")


def responses(description: Description) -> Iterator[Subject]:
    """Every JSON response of every operation."""
    offered = {
        (method, path): operation
        for method, path, operation in raw.operations(raw.root(description.path))
    }
    for operation in _operations(importlib.import_module(description.module)):
        document = offered[operation.method, operation.path]
        for response in operation.responses:
            if (
                response.type is not None
                and response.stream is None
                and "json" in response.media_type
            ):
                name = str(document.get("operationId") or operation.route)
                yield from _response(name, document, response)


def _operations(package: ModuleType) -> Iterator[Any]:
    for each in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if "._runtime" not in each.name:
            for value in vars(importlib.import_module(each.name)).values():
                if type(value).__name__ in ("Operation", "Streaming"):
                    yield value


def _response(id_: str, document: raw.Place, response: Any) -> Iterator[Subject]:
    declared = {
        status if status == "default" else status.upper(): place
        for status, place in document.items("responses")
    }
    place = declared[response.status]
    schema = _schema(place, response.media_type)
    if schema is not None:
        label = f"{id_} {response.status} {response.media_type}"
        yield Subject(label, schema, response.type())


def _schema(response: raw.Place, media_type: str) -> raw.Place | None:
    """The schema of a response, which in Swagger 2.0 stands in it and not below a media type."""
    if response.get("schema") is not None:
        return response["schema"]
    for name, content in response.items("content"):
        if name == media_type and content.get("schema") is not None:
            return content["schema"]
    return None
