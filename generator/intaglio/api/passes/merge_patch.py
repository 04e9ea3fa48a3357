"""What a JSON merge patch says beyond its schema: null for a member removes it (RFC 7396, 2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    Api,
    Content,
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
)
from intaglio.api.build.union_schema import nullable
from intaglio.api.model.traversal import (
    reachable,
    received_types,
    sent_types,
    webhook_types,
)
from intaglio.load.pointer import child

MEDIA_TYPE = "application/merge-patch+json"


def admit_removals(api: Api) -> Api:
    """Whatever a merge patch may leave out may be null in it, at any depth of objects.

    A list is replaced as a whole, so what is in it is no patch. A model that is more than a patch stays
    as it is, and the patch has a copy of its own, in which nothing has to be given.
    """
    patches = _Patches(api, reachable(api, _other_types(api)))
    operations = tuple(_patched(patches, each) for each in api.operations)
    declarations = {**api.declarations, **patches.models}
    return replace(api, operations=operations, declarations=declarations)


def _other_types(api: Api) -> Iterator[Type]:
    """The types of all that is no merge patch."""
    yield from webhook_types(api)
    for operation in api.operations:
        yield from received_types(operation)
        body = operation.body
        others = body and tuple(c for c in body.contents if not is_patch(c))
        yield from sent_types(
            replace(operation, body=body and replace(body, contents=others or ()))
        )


def is_patch(content: Content) -> bool:
    """Whether a body says what is to be different (RFC 7396)."""
    return content.media_type.partition(";")[0].strip().lower() == MEDIA_TYPE


def _patched(patches: _Patches, operation: Operation) -> Operation:
    body = operation.body
    if body is None or not any(map(is_patch, body.contents)):
        return operation
    contents = tuple(
        replace(c, type=patches.of(c.type)) if c.type and is_patch(c) else c
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
                return nullable(self.of(of))
            case MapOf(value=value):
                return replace(type_, value=nullable(self.of(value)))
            case OneOf(variants=variants, discriminator=None):
                return replace(type_, variants=tuple(map(self.of, variants)))
            case _:
                return type_

    def _model(self, at: str) -> Ref:
        model = self.api.declarations.get(at)
        if not isinstance(model, Model):
            return Ref(at)
        place = child(at, "patch") if at in self.others else at
        if place not in self.models:
            self.models[place] = replace(model, at=place)  # it may hold itself
            self.models[place] = self._made(model, place)
        return Ref(place)

    def _made(self, model: Model, place: str) -> Model:
        title = model.title
        if place != model.at:
            words = (*title.words, "patch")
            title = replace(title, owner=model.at, words=words, component=False)
        rest = model.additional
        members = tuple(map(self._member, model.properties))
        if place != model.at:
            members = tuple(map(_left_out, members))
        return replace(
            model,
            at=place,
            title=title,
            properties=members,
            additional=None if rest is None else nullable(self.of(rest)),
        )

    def _member(self, property_: Property) -> Property:
        """A property that has to be there cannot be removed."""
        type_ = self.of(property_.type)
        if not isinstance(property_.presence, Required):
            type_ = nullable(type_)
        return replace(property_, type=type_)


def _left_out(property_: Property) -> Property:
    is_required = isinstance(property_.presence, Required)
    return replace(property_, presence=Optional()) if is_required else property_
