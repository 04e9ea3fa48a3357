"""A printed package: its operations, their arguments, and the client's security schemes."""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intaglio.config import Config, Package
from intaglio import pipeline

_LOCATIONS = {"Path": "path", "Query": "query", "Header": "header", "Cookie": "cookie"}


def strip_parameters(media_type: str) -> str:
    """A media type without its parameters."""
    return media_type.partition(";")[0].strip()


def is_json(media_type: str) -> bool:
    """True if a media type is JSON, or has the suffix `+json`."""
    return media_type.endswith(("/json", "+json"))


@dataclass(frozen=True, slots=True)
class PrintedOperation:
    """An operation: the dotted name of its method (`call`) and its declaration in the package."""

    call: str
    declaration: Any

    @property
    def arguments(self) -> dict[tuple[str, str], str]:
        """The Python name of each parameter, by location and wire name."""
        return {
            (_LOCATIONS[type(each).__name__], each.wire): each.name
            for each in self.declaration.parameters
            if type(each).__name__ in _LOCATIONS
        }

    @property
    def content_type_argument(self) -> str | None:
        """The argument that chooses the media type of the body; None if there is one media type."""
        name: str | None = self.declaration.content_type_argument
        return name

    def find_body(self, wanted: str) -> Any:
        """The declared body of a media type; the first one if none matches."""
        bodies = self.declaration.bodies
        same = [each for each in bodies if strip_parameters(each.media_type) == wanted]
        return same[0] if same else bodies[0]

    def body_arguments(self, body: Any) -> dict[str, str]:
        """The arguments that make up a flattened body, by the wire name of the property."""
        arguments = {field: name for name, field in body.renamed.items()}
        return {
            (field.serialization_alias or name): arguments.get(name, name)
            for name, field in body.type().model_fields.items()
        }


@dataclass(frozen=True, slots=True)
class Sdk:
    """A printed and imported package; its operations are by HTTP method and path."""

    client: type
    operations: Mapping[tuple[str, str], PrintedOperation]
    schemes: Mapping[str, Any]


def print_sdk(description: Path, folder: Path, module: str = "sdk") -> Sdk:
    """Prints the SDK of a description into a folder of `sys.path`, and imports it."""
    package = Package(module, module, "Api", "SDK")
    config = Config(str(description), Path("printed"), package)
    printed = pipeline.generate(config, lambda step: None)
    for path, text in printed.files.items():
        target = folder / path.removeprefix("src/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
    calls = {(o.method, o.path): o.call for o in printed.coverage.operations}
    imported = importlib.import_module(module)
    declared = _find_declarations(imported)
    return Sdk(
        imported.Api,
        {each: PrintedOperation(call, declared[each]) for each, call in calls.items()},
        importlib.import_module(f"{module}.sdk").CLIENT.schemes,
    )


def _find_declarations(package: Any) -> dict[tuple[str, str], Any]:
    """The operations that the modules of a package declare, by HTTP method and path."""
    found: dict[tuple[str, str], Any] = {}
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if "._runtime" in each.name or ".models" in each.name:
            continue
        for value in vars(importlib.import_module(each.name)).values():
            if type(value).__name__ in ("Operation", "StreamingOperation"):
                found[value.method, value.path] = value
    return found
