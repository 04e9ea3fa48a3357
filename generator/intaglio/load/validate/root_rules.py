"""Checks that a file is a description of a supported version, before anything else is read."""

from __future__ import annotations

import re

from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Resource
from intaglio.load.locate import locate_problems
from intaglio.load.validate.wording import describe_value

_SUPPORTED = ((2, 0), (3, 0), (3, 1), (3, 2))
_VERSION = re.compile(r"(\d+)\.(\d+)(?:[.-].*)?")
_MAPPINGS = (
    *("info", "paths", "components", "webhooks", "definitions", "parameters"),
    *("responses", "securityDefinitions", "externalDocs"),
)
_LISTS = ("servers", "tags", "security", "schemes", "consumes", "produces")
_OTHER_FORMATS = {
    "asyncapi": "an AsyncAPI document",
    "overlay": "an overlay; name it with --overlay beside the description that it changes",
    "arazzo": "an Arazzo document",
    "swaggerVersion": "Swagger 1.x; convert it to 2.0 or later first",
    "$schema": "a JSON Schema",
    "_postman_id": "a Postman collection; export it as OpenAPI",
    "item": "a Postman collection; export it as OpenAPI",
}


def check_root(resource: Resource) -> tuple[dict[str, object], tuple[int, int]]:
    """The root mapping and the version of a description.

    Raises:
        IntaglioError: for data that is no description, for a version that is not supported, and for keys
            of the root whose values have the wrong type. A problem about a value has its place.
    """
    data = resource.data
    if not isinstance(data, dict):
        found = "nothing" if data is None else describe_value(data)
        what = f"'{resource.path}' is no OpenAPI description: it holds {found}"
        hint = "a description is a mapping that begins with 'openapi: 3.1.0'"
        raise IntaglioError(Problem(what, hint=hint))
    version = _find_version(data)
    problems = _check_version(resource, data, version) or _check_types(data)
    if problems:
        raise IntaglioError(*locate_problems(problems, {"": resource}))
    return data, version


def _find_version(data: dict[str, object]) -> tuple[int, int]:
    """The version of `openapi` or `swagger`; `(0, 0)` if it is none or not supported."""
    key = "openapi" if "openapi" in data else "swagger"
    match = _VERSION.fullmatch(str(data.get(key)))
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    is_supported = version in _SUPPORTED and (version == (2, 0)) == (key == "swagger")
    return version if is_supported else (0, 0)


def _check_version(
    resource: Resource, data: dict[str, object], version: tuple[int, int]
) -> list[Problem]:
    if version != (0, 0):
        return []
    key = next((key for key in ("openapi", "swagger") if key in data), None)
    if key is None:
        what = f"'{resource.path}' is no OpenAPI description: it has no key 'openapi' or 'swagger'"
        return [Problem(what, hint=_suggest_format(data))]
    name = "OpenAPI" if key == "openapi" else "Swagger"
    what = f"unsupported version of {name}: {data[key]!r}"
    hint = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported"
    return [Problem(what, at=f"#/{key}", hint=hint)]


def _suggest_format(data: dict[str, object]) -> str:
    for key, name in _OTHER_FORMATS.items():
        if key in data:
            return f"this looks like {name}"
    keys = ", ".join(list(data)[:6])
    return f"the top level has {keys}" if keys else "the mapping is empty"


def _check_types(data: dict[str, object]) -> list[Problem]:
    mappings = [(key, dict, "a mapping") for key in _MAPPINGS]
    expected = [*mappings, *((key, list, "a list") for key in _LISTS)]
    return [
        Problem(
            f"'{key}' is {describe_value(data[key])}, not {name}",
            at=f"#/{key}",
        )
        for key, type_, name in expected
        if data.get(key) is not None and not isinstance(data[key], type_)
    ]
