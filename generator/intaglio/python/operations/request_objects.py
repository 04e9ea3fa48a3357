"""One argument in place of many: the models of the requests of methods that would take too many."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Model, Operation, Property, NameParts
from intaglio.extensions.registry import MAX_METHOD_PARAMS
from intaglio.python.named_api import NamedApi, name_api
from intaglio.python.operations.signature import Argument, Signature, build_signature
from intaglio.load.pointer import join_pointer


def add_request_models(named: NamedApi) -> NamedApi:
    """The Api with a model for each method of more arguments than its author wants."""
    found = {
        operation.id: _request_model(operation, given)
        for operation in named.api.operations
        if operation.max_arguments is not None
        and len((given := build_signature(named, operation)).arguments)
        > max(operation.max_arguments, 0)
    }
    if not found:
        return named
    models = {model.at: model for model in found.values()}
    declarations = {**named.api.declarations, **models}
    requests = {id_: model.at for id_, model in found.items()}
    api = replace(named.api, declarations=declarations)
    return name_api(api, named.package, named.pins, requests)


def _request_model(operation: Operation, given: Signature) -> Model:
    at = join_pointer(operation.at, MAX_METHOD_PARAMS.key, operation.id)
    return Model(
        at,
        NameParts(operation.id, (operation.id,), suffix=("request",)),
        tuple(_property(at, argument) for argument in given.accepted_arguments),
        description=f"Everything that a call of {operation.id} is given.",
    )


def _property(owner: str, argument: Argument) -> Property:
    """An argument under its own name: what two places on the wire call alike has two."""
    return Property(
        argument.name,
        argument.type,
        argument.presence,
        join_pointer(owner, argument.name),
        argument.description,
        argument.deprecated,
        examples=argument.examples,
        deprecation=argument.deprecation,
    )
