"""What a JSON merge patch says beyond its schema: null for a member removes it (RFC 7396, 2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    Api,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Operation,
    Optional,
    Property,
    Ref,
    Required,
    Type,
    make_nullable,
)
from intaglio.api.model.traversal import (
    reachable_declarations,
    response_types,
    request_types,
    all_webhook_types,
)
from intaglio.load.pointer import join_pointer


def admit_removals(api: Api) -> Api:
    """Whatever a merge patch may leave out may be null in it, at any depth of objects.

    A list is replaced as a whole, so what is in it is no patch. A model that is more than a patch stays
    as it is, and the patch has a copy of its own, in which nothing has to be given.
    """
    patches = _Patches(api, reachable_declarations(api, _other_types(api)))
    operations = tuple(_patched(patches, each) for each in api.operations)
    declarations = {**api.declarations, **patches.models}
    return replace(api, operations=operations, declarations=declarations)


def _other_types(api: Api) -> Iterator[Type]:
    """The types of all that is no merge patch."""
    yield from all_webhook_types(api)
    for operation in api.operations:
        yield from response_types(operation)
        body = operation.body
        others = body and tuple(c for c in body.contents if not c.is_merge_patch)
        yield from request_types(
            replace(operation, body=body and replace(body, contents=others or ()))
        )


def _patched(patches: _Patches, operation: Operation) -> Operation:
    body = operation.body
    if body is None or not any(c.is_merge_patch for c in body.contents):
        return operation
    contents = tuple(
        replace(c, type=patches.of(c.type)) if c.type and c.is_merge_patch else c
        for c in body.contents
    )
    return replace(operation, body=replace(body, contents=contents))


@dataclass(frozen=True, slots=True)
class _Patches:
    """The models of patches, by their addresses, made as they are asked for."""

    api: Api
    others: frozenset[str]
    models: dict[str, Model] = field(default_factory=dict)

    def of(self, type_: Type) -> Type:
        """The type in a patch."""
        match type_:
            case Ref(at=at):
                return self._model(at)
            case Nullable(of=of):
                return make_nullable(self.of(of))
            case MapOf(value=value):
                return replace(type_, value=make_nullable(self.of(value)))
            case OneOf(variants=variants, discriminator=None):
                return replace(type_, variants=tuple(map(self.of, variants)))
            case _:
                return type_

    def _model(self, at: str) -> Ref:
        model = self.api.declarations.get(at)
        if not isinstance(model, Model):
            return Ref(at)
        place = join_pointer(at, "patch") if at in self.others else at
        if place not in self.models:
            self.models[place] = replace(model, at=place)  # it may hold itself
            self.models[place] = self._made(model, place)
        return Ref(place)

    def _made(self, model: Model, place: str) -> Model:
        title = model.name_parts
        if place != model.at:
            words = (*title.words, "patch")
            title = replace(title, owner=model.at, words=words, is_component=False)
        rest = model.additional
        members = tuple(map(self._member, model.properties))
        if place != model.at:
            members = tuple(map(_left_out, members))
        return replace(
            model,
            at=place,
            name_parts=title,
            properties=members,
            additional=None if rest is None else make_nullable(self.of(rest)),
        )

    def _member(self, property_: Property) -> Property:
        """A property that has to be there cannot be removed."""
        type_ = self.of(property_.type)
        if not isinstance(property_.presence, Required):
            type_ = make_nullable(type_)
        return replace(property_, type=type_)


def _left_out(property_: Property) -> Property:
    is_required = isinstance(property_.presence, Required)
    return replace(property_, presence=Optional()) if is_required else property_
