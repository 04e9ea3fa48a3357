"""What operations use declarations for, as facts that all others can be told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from intaglio.api.model import Alias, MapOf, Operation, Ref, Type
from intaglio.api.model.traversal import (
    child_types,
    response_types,
    references_in,
    request_types,
    xml_types,
)
from intaglio.python.operations.declaration import path
from intaglio.python.design import Design
from intaglio.python.operations.error_classes import error_models
from intaglio.python.modules.facts import Facts, OperationFacts


def with_uses(decided: Design) -> Design:
    """The design with facts about its operations."""
    uses = {each.id: _uses(decided, each) for each in decided.api.operations}
    return replace(decided, facts=Facts(decided.facts.declarations, uses))


def _uses(design: Design, operation: Operation) -> OperationFacts:
    signature, body = design.signatures[operation.id], operation.body
    request, flat = design.requests.get(operation.id), signature.offer.model
    xml = tuple(xml_types(operation))
    links = (link for response in operation.responses for link in response.links)
    named = _named((*request_types(operation), *response_types(operation)))
    return OperationFacts(
        id=operation.id,
        at=operation.at,
        method=operation.method,
        path=path(operation),
        tags=operation.tags,
        group=operation.group,
        name=operation.name,
        uses=named if request is None else (request, *named),
        given=_named(argument.type for argument in signature.printed),
        files=_named(_file_types(operation)),
        holders=(request,) if request in design.files else (),
        xml=_named(xml),
        xml_roots=tuple(dict.fromkeys(_roots(design, xml))),
        errors=tuple(dict.fromkeys(error_models(design, operation))),
        flat=None if flat is None else flat.at,
        patches=body is not None and any(c.is_merge_patch for c in body.contents),
        mentions=tuple(
            filter(None, (operation.replacement, *(x.operation for x in links)))
        ),
    )


def _named(types: Iterable[Type]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(at for type_ in types for at in references_in(type_)))


def _file_types(operation: Operation) -> Iterator[Type]:
    for each in operation.body.contents if operation.body is not None else ():
        is_in_text = "json" in each.media_type or each.is_typed_xml
        if each.type is not None and not is_in_text:
            yield each.type


def _roots(design: Design, types: Iterable[Type]) -> Iterator[str]:
    """The declarations that these types are, or are a list or a union of."""
    waiting, seen = list(types), set[Type]()
    while waiting:
        type_ = waiting.pop()
        if type_ in seen:
            continue
        seen.add(type_)
        if isinstance(type_, Ref):
            yield type_.at
            declaration = design.declaration(type_.at)
            if isinstance(declaration, Alias):
                waiting.append(declaration.type)
        elif not isinstance(type_, MapOf):
            waiting.extend(child_types(type_))
