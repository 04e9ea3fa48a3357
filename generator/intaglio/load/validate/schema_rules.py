"""Every schema that operations and components lead to: what is wrong with it, and with its default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from intaglio.errors import Problem
from intaglio.load.validate.default_checks import check_default
from intaglio.load import pointer
from intaglio.load.validate.operation_rules import operations
from intaglio.load.validate.shape import kind
from intaglio.load.validate.visit import Visit

SchemaErrors = Callable[[str, object], Iterator[Problem]]

_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("not", "items")
_HOLDING = (*_LISTS, *_SINGLE, "properties")


def schemas(root: Visit) -> Iterator[Visit]:
    """The schemas of parameters and responses, in their order, then those with a name."""
    for operation in operations(root):
        for listed in (operation.item, operation.node):
            for parameter in listed.child("parameters").items():
                yield from _schema(parameter)
        for _, response in operation.node.child("responses").entries():
            yield from _of_response(response)
    for holder in (
        root.child("components").child("schemas"),
        root.child("definitions"),
    ):
        if isinstance(holder.value, dict):
            for name, value in holder.value.items():
                yield Visit(holder.below(name), value, root.walk)


def _schema(holder: Visit) -> Iterator[Visit]:
    """The schema of a parameter, response or media type as it is, a reference not yet followed."""
    if holder.get("schema") is not None:
        yield Visit(holder.below("schema"), holder.get("schema"), holder.walk)


def _of_response(response: Visit) -> Iterator[Visit]:
    yield from (each for each in _schema(response) if each.get("type") != "file")
    for _, media_type in response.child("content").entries():
        yield from _schema(media_type)


def of_defaults(parameters: Iterable[Visit]) -> Iterator[Problem]:
    """Parameters of Swagger 2.0 are schemas of their own."""
    for each in parameters:
        yield from check_default(each)


@dataclass(slots=True)
class Checker:
    """Checks each schema once, however many references lead to it.

    `errors` says what the schema of schemas finds in one, with all that stands inside of it.
    """

    errors: SchemaErrors
    checked: set[int] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    followed: set[tuple[str, str]] = field(default_factory=set)

    def check(self, entry: Visit) -> Iterator[Problem]:
        """What is wrong with a schema and with those that it leads to; depth costs no recursion."""
        yield from self._whole(entry)
        yield from _of_required(entry.walk.visit(entry.at, entry.value))
        pending = [entry]
        while pending:
            node = pending.pop()
            if isinstance(node.get("$ref"), str):
                node = self._target(node)
                yield from self._whole(node)
            if isinstance(node.value, dict):
                if id(node.value) not in self.seen:
                    self.seen.add(id(node.value))
                    yield from check_default(node)
                    pending += reversed(list(_inner(node)))
            elif node.value is not None and not isinstance(node.value, bool):
                yield _no_schema(node)

    def _target(self, node: Visit) -> Visit:
        """What a reference leads to; nothing where one of the same text has led there before."""
        walk = node.walk
        key = (node.at.partition("#")[0], str(node.get("$ref")))
        if key in self.followed:
            return Visit(node.at, None, walk)
        if not walk.document.scopes:
            self.followed.add(key)
        return walk.visit(node.at, node.value)

    def _whole(self, node: Visit) -> Iterator[Problem]:
        is_reference = isinstance(node.get("$ref"), str)
        if node.value is not None and not is_reference:
            if id(node.value) not in self.checked:
                self.checked.add(id(node.value))
                yield from self.errors(node.at, node.value)


def _no_schema(node: Visit) -> Problem:
    name = repr(key) if (key := pointer.last(node.at)) else "the top level"
    return Problem(f"{name} is {kind(node.value)}, not a mapping", at=node.at)


def _inner(node: Visit) -> Iterator[Visit]:
    """The schemas of one schema, references among them not yet followed."""
    if not isinstance(node.value, dict) or node.value.keys().isdisjoint(_HOLDING):
        return
    for key in _LISTS if not node.value.keys().isdisjoint(_LISTS) else ():
        listed = node.child(key)
        if isinstance(listed.value, list):
            for index, value in enumerate(listed.value):
                yield Visit(f"{listed.at}/{index}", value, node.walk)
    for key in _SINGLE:
        if node.get(key) is not None:
            yield Visit(node.below(key), node.get(key), node.walk)
    properties = node.child("properties")
    if isinstance(properties.value, dict):
        for name, value in properties.value.items():
            yield Visit(properties.below(name), value, node.walk)


def _of_required(schema: Visit) -> Iterator[Problem]:
    """What a merged schema requires is described by one of its parts."""
    required = schema.get("required")
    if schema.get("allOf") is None or not isinstance(required, list):
        return
    described = _described(schema)
    for name in required:
        if isinstance(name, str) and name not in described:
            what = f"'required' names {name!r}, which no part of 'allOf' describes"
            yield Problem(what, at=schema.below("required"))


def _described(schema: Visit) -> set[str]:
    names: set[str] = set()
    seen: set[int] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        if id(node.value) in seen:
            continue
        seen.add(id(node.value))
        properties = node.child("properties").value
        names.update(properties if isinstance(properties, dict) else ())
        pending += [each for key in _LISTS for each in node.child(key).items()]
        pending += [node.child(key) for key in _SINGLE]
    return names
