"""What is wrong with a description by the specification, as warnings at the user's own lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import jsonschema_rs

from intaglio.errors import Problem
from intaglio.load.validate import openapi_schemas as editions
from intaglio.load import pointer
from intaglio.load.validate import operation_rules as rules
from intaglio.load.validate import schema_rules
from intaglio.load.document import Document
from intaglio.load.validate.findings import MASK, findings_of
from intaglio.load.references.resolve import canonical
from intaglio.load.validate.visit import Visit, Walk

Check = Callable[[Document], Iterator[Problem]]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def findings(document: Document) -> tuple[Problem, ...]:
    """Warnings about the user's own data, in the order of the checks; nothing is fetched.

    Never raises: where a check cannot go on, that is one warning.
    """
    by_schema = _of(document, _by_schema)
    said = {_subject(each) for each in by_schema}
    walked = (each for each in _of(document, _by_walking) if _subject(each) not in said)
    return tuple(dict.fromkeys((*by_schema, *walked)))


def _subject(problem: Problem) -> tuple[str, str]:
    """What two checks say of one value, each in the words of its own expectations."""
    return problem.at, problem.what.partition(", not ")[0]


def _of(document: Document, check: Check) -> tuple[Problem, ...]:
    try:
        return tuple(replace(each, severity="warning") for each in check(document))
    except Exception as error:  # no data of a user may stop what can be printed
        what = f"the description could not be validated: {type(error).__name__}"
        return (Problem(what, severity="warning"),)


def _by_schema(document: Document) -> Iterator[Problem]:
    """Against the JSON Schema that the OpenAPI Initiative publishes for the version."""
    validator = _of_version(document.version)
    for error in validator.iter_errors(document.resources[""].data):
        for found in findings_of(error):
            at = canonical(document, found.keys)
            yield Problem(found.what, at=at, hint=found.hint)


def _by_walking(document: Document) -> Iterator[Problem]:
    walk = Walk(document)
    root = walk.root()
    yield from rules.of_tags(root)
    yield from rules.of_operations(root)
    if document.version < (3, 0):
        yield from schema_rules.of_defaults(rules.parameters(root))
    checker = schema_rules.Checker(_schema_errors(root))
    for entry in schema_rules.schemas(root):
        yield from checker.check(entry)
    yield from walk.found


def _schema_errors(root: Visit) -> schema_rules.SchemaErrors:
    """What the schema of schemas of the version says of one schema."""
    meta = _of_schema(root.walk.document.version)
    dialect = root.text("jsonSchemaDialect") or _DRAFT

    def errors(at: str, schema: object) -> Iterator[Problem]:
        if _is_of_openapi(schema, dialect):
            name = repr(key) if (key := pointer.last(at)) else "the top level"
            for error in meta.iter_errors(schema):
                for found in findings_of(error, name):
                    place = pointer.child(at, *found.keys)
                    yield Problem(found.what, at=place, hint=found.hint)

    return errors


def _is_of_openapi(schema: object, dialect: str) -> bool:
    """Whether a schema is one of OpenAPI's own dialect; another `$schema` is for others to check."""
    declared = schema.get("$schema", dialect) if isinstance(schema, dict) else dialect
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
