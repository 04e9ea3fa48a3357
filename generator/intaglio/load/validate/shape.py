"""Whether data is a description at all, said before anyone reads on."""

from __future__ import annotations

import re

from intaglio.errors import IntaglioError, Problem
from intaglio.load import pointer
from intaglio.load.document import Resource

SUPPORTED = ((2, 0), (3, 0), (3, 1), (3, 2))
_VERSION = re.compile(r"(\d+)\.(\d+)(?:[.-].*)?")
_MAPPINGS = (
    *("info", "paths", "components", "webhooks", "definitions", "parameters"),
    *("responses", "securityDefinitions", "externalDocs"),
)
_LISTS = ("servers", "tags", "security", "schemes", "consumes", "produces")
_OTHERS = {
    "asyncapi": "an AsyncAPI document",
    "overlay": "an overlay; name it with --overlay beside the description that it changes",
    "arazzo": "an Arazzo document",
    "swaggerVersion": "Swagger 1.x; convert it to 2.0 or later first",
    "$schema": "a JSON Schema",
    "_postman_id": "a Postman collection; export it as OpenAPI",
    "item": "a Postman collection; export it as OpenAPI",
}


def check(resource: Resource) -> tuple[dict[str, object], tuple[int, int]]:
    """The root mapping and the version of a description. Raises `IntaglioError` for anything else."""
    data = resource.data
    if not isinstance(data, dict):
        found = "nothing" if data is None else kind(data)
        what = f"'{resource.path}' is no OpenAPI description: it holds {found}"
        hint = (
            "a description is a mapping that begins with 'openapi: 3.1.0' or the like"
        )
        raise IntaglioError(Problem(what, hint=hint))
    version = _version(resource, data)
    problems = tuple(_misshapen(data))
    if problems:
        raise IntaglioError(*problems)
    return data, version


def _version(resource: Resource, data: dict[str, object]) -> tuple[int, int]:
    key = next((key for key in ("openapi", "swagger") if key in data), None)
    if key is None:
        found = "nothing" if data is None else kind(data)
        what = f"'{resource.path}' is no OpenAPI description: it has no key 'openapi' or 'swagger'"
        raise IntaglioError(Problem(what, hint=_found_instead(data)))
    match = _VERSION.fullmatch(str(data[key]))
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    if version not in SUPPORTED or (version == (2, 0)) != (key == "swagger"):
        name = "OpenAPI" if key == "openapi" else "Swagger"
        what = f"unsupported version of {name}: {data[key]!r}"
        hint = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported"
        raise IntaglioError(Problem(what, at=pointer.child("#", key), hint=hint))
    return version


def _found_instead(data: dict[str, object]) -> str:
    for key, name in _OTHERS.items():
        if key in data:
            return f"this looks like {name}"
    keys = ", ".join(list(data)[:6])
    return f"the top level has {keys}" if keys else "the mapping is empty"


def _misshapen(data: dict[str, object]) -> list[Problem]:
    mappings = [(key, dict, "a mapping") for key in _MAPPINGS]
    wanted = [*mappings, *((key, list, "a list") for key in _LISTS)]
    return [
        Problem(f"'{key}' is {kind(data[key])}, not {name}", at=pointer.child("#", key))
        for key, type_, name in wanted
        if data.get(key) is not None and not isinstance(data[key], type_)
    ]


def kind(value: object) -> str:
    """What a value is, in the words of a message."""
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return f"the boolean {str(value).lower()}"
        case int() | float():
            return f"the number {value}"
        case _:
            return "text"
