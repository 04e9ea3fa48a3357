"""What openapi-spec-validator finds in a description, as warnings at the user's own lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from openapi_spec_validator.schemas import schema_v2, schema_v30, schema_v31, schema_v32

from intaglio.errors import Problem
from intaglio.read.document import Document
from intaglio.read.finding import MASK, Keys, finding
from intaglio.read.keywords import walk
from intaglio.read.refs import canonical
from intaglio.read.site import is_url

Version = tuple[int, int]
Check = Callable[[Document], Iterator[tuple[str, Keys]]]

_SCHEMAS: dict[Version, Any] = {
    (2, 0): schema_v2,
    (3, 0): schema_v30,
    (3, 1): schema_v31,
    (3, 2): schema_v32,
}
_META = {(2, 0): "#/definitions/schema", (3, 0): "#/definitions/Schema"}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def findings(document: Document) -> tuple[Problem, ...]:
    """Warnings about the user's own data, in the order of the checks; nothing is fetched.

    Never raises: where a check cannot go on, that is one warning.
    """
    problems = (*_of(document, _by_schema), *_of(document, _by_walking))
    return tuple(dict.fromkeys(problems))


def _of(document: Document, check: Check) -> tuple[Problem, ...]:
    try:
        return tuple(
            Problem(what, at=canonical(document, keys), severity="warning")
            for what, keys in check(document)
        )
    except Exception as error:  # the validator meets data that its authors did not
        what = f"the description could not be validated: {type(error).__name__}"
        return (Problem(what, severity="warning"),)


def _by_schema(document: Document) -> Iterator[tuple[str, Keys]]:
    """Against the JSON Schema that the OpenAPI Initiative publishes for the version."""
    for error in _of_version(document.version).iter_errors(document.resources[""].data):
        found = finding(error)
        yield found.what, found.keys


def _by_walking(document: Document) -> Iterator[tuple[str, Keys]]:
    meta = _of_schema(document.version)

    def schema_errors(schema: object) -> Iterator[tuple[str, Keys]]:
        if _is_of_dialect(schema):
            yield from (
                (found.what, found.keys)
                for found in map(finding, meta.iter_errors(schema))
            )

    base = _uri(document.site.location)
    data: Any = document.resources[""].data

    def fetch(uri: str) -> object:
        return document.resources[document.site.join("", uri)].data

    for traced in walk(data, document.version, base, fetch, schema_errors):
        yield traced.what, traced.keys


def _uri(location: str) -> str:
    return location if is_url(location) else Path(location).as_uri()


def _is_of_dialect(schema: object) -> bool:
    """Whether a schema is one of OpenAPI's own dialect; another `$schema` is for others to check."""
    declared = schema.get("$schema", _DRAFT) if isinstance(schema, dict) else _DRAFT
    return isinstance(declared, str) and (
        declared == _DRAFT or "spec.openapis.org" in declared
    )


@lru_cache(maxsize=4)
def _of_version(version: Version) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(dict(_SCHEMAS[version]), mask=MASK.strip())


@lru_cache(maxsize=4)
def _of_schema(version: Version) -> jsonschema_rs.Validator:
    """The schema of schemas: in 3.1 and later that of JSON Schema itself."""
    if version not in _META:
        return jsonschema_rs.validator_for({"$ref": _DRAFT}, mask=MASK.strip())
    whole = dict(_SCHEMAS[version])
    schema = {
        "$schema": whole["$schema"],
        "definitions": whole["definitions"],
        "allOf": [{"$ref": _META[version]}],
    }
    return jsonschema_rs.validator_for(schema, mask=MASK.strip())
