"""What a caller may give as a plain dict in place of a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from intaglio.api.model import Alias, Api, Declaration, Model
from intaglio.api.walk import parts, reachable, references
from intaglio.python.design import Design
from intaglio.python.signature import Signature, signature


def with_dicts(decided: Design) -> Design:
    """The design with `dicts` and `flattened` found, and `signatures` kept."""
    signatures = {o.id: signature(decided, o) for o in decided.api.operations}
    models = (each.offer.model for each in signatures.values())
    return replace(
        decided,
        dicts=_dicts(decided.api, signatures.values()),
        flattened=frozenset(model.at for model in models if model is not None),
        signatures=signatures,
    )


def _dicts(api: Api, signatures: Iterable[Signature]) -> frozenset[str]:
    """The models that arguments are made of, and the aliases that lead to them."""
    given = (argument.type for each in signatures for argument in each.printed)
    holding = _holding_models(api.declarations)
    return frozenset(at for at in reachable(api, given) if at in holding)


def _holding_models(declarations: Mapping[str, Declaration]) -> frozenset[str]:
    users: dict[str, set[str]] = {at: set() for at in declarations}
    for at, declaration in declarations.items():
        if isinstance(declaration, Alias):
            for part in parts(declaration):
                for needed in references(part):
                    users[needed].add(at)
    found = {
        at for at, declaration in declarations.items() if isinstance(declaration, Model)
    }
    waiting = list(found)
    while waiting:
        new = users[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return frozenset(found)
