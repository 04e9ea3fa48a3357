"""What openapi-spec-validator finds in a description, as warnings at the user's own lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from intaglio.errors import Problem
from intaglio.read import editions
from intaglio.read.document import Document
from intaglio.read.finding import MASK, Keys, finding
from intaglio.read.keywords import NO_SCHEMA, walk
from intaglio.read.refs import canonical
from intaglio.read.site import is_url

Check = Callable[[Document], Iterator[tuple[str, Keys]]]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def findings(document: Document) -> tuple[Problem, ...]:
    """Warnings about the user's own data, in the order of the checks; nothing is fetched.

    Never raises: where a check cannot go on, that is one warning.
    """
    by_schema = _of(document, _by_schema)
    said = {each.at for each in by_schema}
    walked = (
        each
        for each in _of(document, _by_walking)
        if each.what != NO_SCHEMA or each.at not in said
    )
    return tuple(dict.fromkeys((*by_schema, *walked)))


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
def _of_version(version: editions.Version) -> jsonschema_rs.Validator:
    schema = editions.of_descriptions(version)
    return jsonschema_rs.validator_for(schema, mask=MASK.strip())


@lru_cache(maxsize=4)
def _of_schema(version: editions.Version) -> jsonschema_rs.Validator:
    schema, registry = editions.of_schemas(version)
    return jsonschema_rs.validator_for(schema, mask=MASK.strip(), registry=registry)
