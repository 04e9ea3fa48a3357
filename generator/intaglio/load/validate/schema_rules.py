"""Rules for every schema that operations and components lead to, its default included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from intaglio.errors import Problem
from intaglio.load.pointer import last_key
from intaglio.load.validate.cursor import Cursor
from intaglio.load.validate.default_checks import check_default
from intaglio.load.validate.operation_rules import list_operations
from intaglio.load.validate.wording import describe_value

SchemaValidator = Callable[[str, object], Iterator[Problem]]
"""Yields what is wrong with the schema at a pointer, and with the schemas inside it."""

_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("not", "items")
_HOLDING = (*_LISTS, *_SINGLE, "properties")


def check_parameter_defaults(parameters: Iterable[Cursor]) -> Iterator[Problem]:
    """Checks parameters of Swagger 2.0, which are schemas themselves."""
    for each in parameters:
        yield from check_default(each)


def check_schemas(root: Cursor, validate: SchemaValidator) -> Iterator[Problem]:
    """Yields the problems of all schemas; each is checked once, however many references lead to it."""
    checker = _SchemaChecker(validate)
    for schema in _list_schemas(root):
        yield from checker.check(schema)


def _list_schemas(root: Cursor) -> Iterator[Cursor]:
    """Yields the schemas of parameters and responses, in their order, then those with a name."""
    for operation in list_operations(root):
        for listed in (operation.item, operation.value):
            for parameter in listed.child("parameters").items():
                yield from _list_own_schema(parameter)
        for _, response in operation.value.child("responses").entries():
            yield from _list_response_schemas(response)
    for holder in (
        root.child("components").child("schemas"),
        root.child("definitions"),
    ):
        if isinstance(holder.value, dict):
            for name, value in holder.value.items():
                yield root.move_to(holder.pointer_of(name), value)


def _list_own_schema(holder: Cursor) -> Iterator[Cursor]:
    """Yields the schema of a parameter, response or media type, a reference not followed."""
    if holder.get("schema") is not None:
        yield holder.move_to(holder.pointer_of("schema"), holder.get("schema"))


def _list_response_schemas(response: Cursor) -> Iterator[Cursor]:
    yield from (
        each for each in _list_own_schema(response) if each.get("type") != "file"
    )
    for _, media_type in response.child("content").entries():
        yield from _list_own_schema(media_type)


@dataclass(slots=True)
class _SchemaChecker:
    """Remembers the schemas that are validated and walked, and the references that are followed."""

    validate: SchemaValidator
    validated: set[int] = field(default_factory=set)
    walked: set[int] = field(default_factory=set)
    followed: set[tuple[str, str]] = field(default_factory=set)

    def check(self, schema: Cursor) -> Iterator[Problem]:
        """Checks a schema and all that it leads to, with a stack: depth costs no recursion."""
        yield from self._validate(schema)
        yield from _check_required(schema.follow(schema.at, schema.value))
        pending = [schema]
        while pending:
            cursor = pending.pop()
            if isinstance(cursor.get("$ref"), str):
                cursor = self._follow(cursor)
                yield from self._validate(cursor)
            if isinstance(cursor.value, dict):
                if id(cursor.value) not in self.walked:
                    self.walked.add(id(cursor.value))
                    yield from check_default(cursor)
                    pending += reversed(list(_list_children(cursor)))
            elif cursor.value is not None and not isinstance(cursor.value, bool):
                yield _make_type_problem(cursor)

    def _follow(self, cursor: Cursor) -> Cursor:
        """The target of a reference; no value if the same reference was followed before."""
        key = (cursor.at.partition("#")[0], str(cursor.get("$ref")))
        if key in self.followed:
            return cursor.move_to(cursor.at, None)
        if not cursor.document.base_uris:
            self.followed.add(key)
        return cursor.follow(cursor.at, cursor.value)

    def _validate(self, cursor: Cursor) -> Iterator[Problem]:
        is_reference = isinstance(cursor.get("$ref"), str)
        if cursor.value is not None and not is_reference:
            if id(cursor.value) not in self.validated:
                self.validated.add(id(cursor.value))
                yield from self.validate(cursor.at, cursor.value)


def _make_type_problem(cursor: Cursor) -> Problem:
    name = repr(key) if (key := last_key(cursor.at)) else "the top level"
    return Problem(
        f"{name} is {describe_value(cursor.value)}, not a mapping", at=cursor.at
    )


def _list_children(cursor: Cursor) -> Iterator[Cursor]:
    """Yields the schemas directly inside of a schema, references not followed."""
    if not isinstance(cursor.value, dict) or cursor.value.keys().isdisjoint(_HOLDING):
        return
    for key in _LISTS if not cursor.value.keys().isdisjoint(_LISTS) else ():
        listed = cursor.child(key)
        if isinstance(listed.value, list):
            for index, value in enumerate(listed.value):
                yield cursor.move_to(f"{listed.at}/{index}", value)
    for key in _SINGLE:
        if cursor.get(key) is not None:
            yield cursor.move_to(cursor.pointer_of(key), cursor.get(key))
    properties = cursor.child("properties")
    if isinstance(properties.value, dict):
        for name, value in properties.value.items():
            yield cursor.move_to(properties.pointer_of(name), value)


def _check_required(schema: Cursor) -> Iterator[Problem]:
    """Yields a problem for each required property that no part of an `allOf` describes."""
    required = schema.get("required")
    if schema.get("allOf") is None or not isinstance(required, list):
        return
    described = _find_described_names(schema)
    for name in required:
        if isinstance(name, str) and name not in described:
            what = f"'required' names {name!r}, which no part of 'allOf' describes"
            yield Problem(what, at=schema.pointer_of("required"))


def _find_described_names(schema: Cursor) -> set[str]:
    names: set[str] = set()
    seen: set[int] = set()
    pending = [schema]
    while pending:
        cursor = pending.pop()
        if id(cursor.value) in seen:
            continue
        seen.add(id(cursor.value))
        properties = cursor.child("properties").value
        names.update(properties if isinstance(properties, dict) else ())
        pending += [each for key in _LISTS for each in cursor.child(key).items()]
        pending += [cursor.child(key) for key in _SINGLE]
    return names
