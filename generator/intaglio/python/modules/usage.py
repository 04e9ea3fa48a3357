"""What operations and webhooks use declarations for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from intaglio.api.model import Alias, Declaration, MapOf, Model, Operation, Ref, Type
from intaglio.api.model.traversal import (
    child_types,
    webhook_types,
    response_types,
    references_in,
    request_types,
    xml_types,
)
from intaglio.python.modules.dependencies import Dependencies
from intaglio.python.modules.graph import find_reachable
from intaglio.python.named_api import NamedApi
from intaglio.python.operations.signature import Signature


@dataclass(frozen=True, slots=True)
class User:
    """An operation, by its id, or a webhook, by its name, and what its own types refer to."""

    name: str
    is_webhook: bool
    declarations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """Pointers of declarations by what they are used for; `users` in the order of the description.

    `dicts` may be given as plain dicts. `files` may hold files. `flattened` are the bodies whose
    properties are arguments of a method. `in_xml` are parts of XML documents, `xml_roots` may be the
    root element of one.
    """

    users: tuple[User, ...]
    dicts: frozenset[str]
    files: frozenset[str]
    flattened: frozenset[str]
    in_xml: frozenset[str]
    xml_roots: frozenset[str]


def find_usage(
    named: NamedApi, signatures: Mapping[str, Signature], dependencies: Dependencies
) -> Usage:
    """What the operations with these signatures, by operation id, use declarations for."""
    api = named.api
    given = (a.type for each in signatures.values() for a in each.printed_arguments)
    files = (type_ for operation in api.operations for type_ in _file_types(operation))
    in_xml = [type_ for each in api.operations for type_ in xml_types(each)]
    flattened = (each.body.model for each in signatures.values())
    return Usage(
        users=tuple(_users(named)),
        dicts=_reachable(given, dependencies)
        & _holding_models(api.declarations, dependencies),
        files=_reachable(files, dependencies) | _requests_with_files(named, signatures),
        flattened=frozenset(model.at for model in flattened if model is not None),
        in_xml=_reachable(in_xml, dependencies),
        xml_roots=frozenset(_roots(named, in_xml)),
    )


def _users(named: NamedApi) -> Iterator[User]:
    for each in named.api.operations:
        own = _references((*request_types(each), *response_types(each)))
        request = named.requests.get(each.id)
        yield User(each.id, False, own if request is None else (request, *own))
    for webhook in named.api.webhooks:
        yield User(webhook.name, True, _references(webhook_types(webhook)))


def _references(types: Iterable[Type]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(at for type_ in types for at in references_in(type_)))


def _reachable(types: Iterable[Type], dependencies: Dependencies) -> frozenset[str]:
    return frozenset(find_reachable(dependencies, _references(types)))


def _holding_models(
    declarations: Mapping[str, Declaration], dependencies: Dependencies
) -> frozenset[str]:
    """The models, and the aliases that lead to them."""
    users: dict[str, list[str]] = {at: [] for at in declarations}
    for at, declaration in declarations.items():
        for needed in dependencies[at] if isinstance(declaration, Alias) else ():
            users[needed].append(at)
    models = (at for at, each in declarations.items() if isinstance(each, Model))
    return frozenset(find_reachable(users, models))


def _file_types(operation: Operation) -> Iterator[Type]:
    """The types of bodies that are not sent as JSON or XML text."""
    for each in operation.body.contents if operation.body is not None else ():
        is_in_text = "json" in each.media_type or each.is_typed_xml
        if each.type is not None and not is_in_text:
            yield each.type


def _requests_with_files(
    named: NamedApi, signatures: Mapping[str, Signature]
) -> frozenset[str]:
    return frozenset(
        at
        for id_, at in named.requests.items()
        if any(argument.accepts_files for argument in signatures[id_].arguments)
    )


def _roots(named: NamedApi, types: Iterable[Type]) -> Iterator[str]:
    """The declarations that these types are, or are a list or a union of."""
    waiting, seen = list(types), set[Type]()
    while waiting:
        type_ = waiting.pop()
        if type_ in seen:
            continue
        seen.add(type_)
        if isinstance(type_, Ref):
            yield type_.at
            declaration = named.declaration(type_.at)
            if isinstance(declaration, Alias):
                waiting.append(declaration.type)
        elif not isinstance(type_, MapOf):
            waiting.extend(child_types(type_))
