"""`validate_description`: all checks of a description against the specification, as warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import jsonschema_rs

from intaglio.errors import Problem
from intaglio.load.document import Document
from intaglio.load.pointer import join_pointer, last_key
from intaglio.load.references.resolve import find_canonical_pointer
from intaglio.load.validate.cursor import Cursor
from intaglio.load.validate.openapi_schemas import (
    Version,
    load_description_schema,
    load_schema_of_schemas,
)
from intaglio.load.validate.operation_rules import (
    check_operations,
    check_tags,
    list_parameters,
)
from intaglio.load.validate.schema_errors import MASK, describe_error
from intaglio.load.validate.schema_rules import (
    SchemaValidator,
    check_parameter_defaults,
    check_schemas,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def validate_description(document: Document) -> tuple[Problem, ...]:
    """Returns warnings about the user's own data, in the order of the checks. Fetches nothing.

    Never raises: if a check cannot go on, that is a warning too.
    """
    by_schema = _run(_check_by_schema, document)
    subjects = {_get_subject(each) for each in by_schema}
    by_rules = (
        each
        for each in _run(_check_by_rules, document)
        if _get_subject(each) not in subjects
    )
    return tuple(dict.fromkeys((*by_schema, *by_rules)))


def _get_subject(problem: Problem) -> tuple[str, str]:
    """The key by which the same problem of two checks is recognized: they may expect different types."""
    return problem.at, problem.what.partition(", not ")[0]


def _run(
    check: Callable[[Document], Iterator[Problem]], document: Document
) -> tuple[Problem, ...]:
    try:
        return tuple(replace(each, severity="warning") for each in check(document))
    except Exception as error:  # a description that can be printed is printed
        what = f"the description could not be validated: {type(error).__name__}"
        return (Problem(what, severity="warning"),)


def _check_by_schema(document: Document) -> Iterator[Problem]:
    """Validates the root file by the JSON Schema that the OpenAPI Initiative publishes."""
    validator = _make_description_validator(document.version)
    for error in validator.iter_errors(document.resources[""].data):
        yield from describe_error(
            error, lambda keys: find_canonical_pointer(document, keys)
        )


def _check_by_rules(document: Document) -> Iterator[Problem]:
    root = Cursor.at_root(document)
    yield from check_tags(root)
    yield from check_operations(root)
    if document.version < (3, 0):
        yield from check_parameter_defaults(list_parameters(root))
    yield from check_schemas(root, _make_schema_validator(root))
    yield from root.problems


def _make_schema_validator(root: Cursor) -> SchemaValidator:
    """A function that validates one schema by the schema of schemas of the version."""
    validator = _load_schema_validator(root.document.version)
    dialect = root.get_string("jsonSchemaDialect") or _DRAFT

    def validate(at: str, schema: object) -> Iterator[Problem]:
        if _is_of_openapi(schema, dialect):
            name = repr(key) if (key := last_key(at)) else "the top level"
            for error in validator.iter_errors(schema):
                yield from describe_error(
                    error, lambda keys: join_pointer(at, *keys), name
                )

    return validate


def _is_of_openapi(schema: object, dialect: str) -> bool:
    """True for a schema in a dialect of OpenAPI; false if its `$schema` names another one."""
    declared = schema.get("$schema", dialect) if isinstance(schema, dict) else dialect
    return isinstance(declared, str) and (
        declared == _DRAFT or "spec.openapis.org" in declared
    )


@lru_cache(maxsize=4)
def _make_description_validator(version: Version) -> jsonschema_rs.Validator:
    schema = load_description_schema(version)
    return jsonschema_rs.validator_for(schema, mask=MASK.strip())


@lru_cache(maxsize=4)
def _load_schema_validator(version: Version) -> jsonschema_rs.Validator:
    schema, registry = load_schema_of_schemas(version)
    return jsonschema_rs.validator_for(schema, mask=MASK.strip(), registry=registry)
