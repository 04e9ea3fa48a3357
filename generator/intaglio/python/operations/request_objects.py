"""One argument in place of many: the models of the requests of methods that would take too many."""

from __future__ import annotations

from dataclasses import dataclass, replace

from intaglio.api.model import Model, Operation, Property, NameParts
from intaglio.python.design import Design, design
from intaglio.python.operations.signature import Argument, Signature, signature
from intaglio.load.pointer import child


@dataclass(frozen=True, slots=True)
class Request:
    """The model of all arguments of an operation; `holds_files` where its body is no JSON."""

    operation: str
    model: Model
    holds_files: bool


def with_requests(decided: Design) -> Design:
    """The design with a model for each method of more arguments than its author wants."""
    found = [
        _request(operation, given)
        for operation in decided.api.operations
        if operation.max_arguments is not None
        and len((given := signature(decided, operation)).arguments)
        > max(operation.max_arguments, 0)
    ]
    if not found:
        return decided
    models = {each.model.at: each.model for each in found}
    declarations = {**decided.api.declarations, **models}
    made = design(replace(decided.api, declarations=declarations), decided.config)
    files = frozenset(each.model.at for each in found if each.holds_files)
    return replace(
        made,
        files=files,
        requests={each.operation: each.model.at for each in found},
    )


def _request(operation: Operation, given: Signature) -> Request:
    at = child(operation.at, "x-speakeasy-max-method-params", operation.id)
    model = Model(
        at,
        NameParts(operation.id, (operation.id,), suffix=("request",)),
        tuple(_property(at, argument) for argument in given.accepted),
        description=f"Everything that a call of {operation.id} is given.",
    )
    return Request(operation.id, model, any(a.takes_files for a in given.arguments))


def _property(owner: str, argument: Argument) -> Property:
    """An argument under its own name: what two places on the wire call alike has two."""
    return Property(
        argument.name,
        argument.type,
        argument.presence,
        child(owner, argument.name),
        argument.description,
        argument.deprecated,
        examples=argument.examples,
        deprecation=argument.deprecation,
    )
