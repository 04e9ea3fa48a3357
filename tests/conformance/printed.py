"""A printed package as its user finds it: methods, their arguments, the client's credentials."""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intaglio.config import Config, Package
from intaglio import pipeline

_PLACES = {"Path": "path", "Query": "query", "Header": "header", "Cookie": "cookie"}


def media_type(text: str) -> str:
    """A media type without its parameters."""
    return text.partition(";")[0].strip()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, or built on it."""
    return media_type.endswith(("/json", "+json"))


@dataclass(frozen=True, slots=True)
class Printed:
    """One operation: the dotted `call` of its method, and what its declaration says."""

    call: str
    declaration: Any

    @property
    def arguments(self) -> dict[tuple[str, str], str]:
        """The Python name of a parameter by place and name on the wire."""
        return {
            (_PLACES[type(each).__name__], each.wire): each.name
            for each in self.declaration.parameters
            if type(each).__name__ in _PLACES
        }

    @property
    def content_type_argument(self) -> str | None:
        """The argument that chooses among several media types."""
        name: str | None = self.declaration.content_type_argument
        return name

    def body(self, wanted: str) -> Any:
        """The body of this media type, or the only one."""
        bodies = self.declaration.bodies
        same = [each for each in bodies if media_type(each.media_type) == wanted]
        return same[0] if same else bodies[0]

    def fields(self, body: Any) -> dict[str, str]:
        """The arguments of a body that is spread over them, by the property's wire name."""
        arguments = {field: name for name, field in body.renamed.items()}
        return {
            (field.serialization_alias or name): arguments.get(name, name)
            for name, field in body.type().model_fields.items()
        }


@dataclass(frozen=True, slots=True)
class Sdk:
    """A package that was printed and imported; operations by method and path."""

    client: type
    operations: Mapping[tuple[str, str], Printed]
    schemes: Mapping[str, Any]


def print_sdk(description: Path, folder: Path, module: str = "sdk") -> Sdk:
    """Prints a description below a folder that Python imports from."""
    package = Package(module, module, "Api", "SDK")
    settings = Config(str(description), Path("printed"), package)
    printed = pipeline.generate(settings, lambda phase: None)
    for path, text in printed.files.items():
        target = folder / path.removeprefix("src/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
    calls = {(o.method, o.path): o.call for o in printed.coverage.operations}
    imported = importlib.import_module(module)
    declared = _declarations(imported)
    return Sdk(
        imported.Api,
        {each: Printed(call, declared[each]) for each, call in calls.items()},
        importlib.import_module(f"{module}.sdk").CLIENT.schemes,
    )


def _declarations(package: Any) -> dict[tuple[str, str], Any]:
    """Every `Operation` that the modules of a package declare."""
    found: dict[tuple[str, str], Any] = {}
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if "._runtime" in each.name or ".models" in each.name:
            continue
        for value in vars(importlib.import_module(each.name)).values():
            if type(value).__name__ == "Operation" and not inspect.isclass(value):
                found[value.method, value.path] = value
    return found
