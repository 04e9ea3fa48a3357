"""JSON merge patches: null removes a member, whatever its schema is (RFC 7396, 2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    OPTIONAL,
    Api,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Operation,
    Property,
    Ref,
    Type,
    make_nullable,
)
from intaglio.api.model.traversal import (
    all_webhook_types,
    reachable_declarations,
    request_types,
    response_types,
)
from intaglio.load.pointer import join_pointer


def allow_null_in_merge_patches(api: Api) -> Api:
    """Makes each optional member of a merge patch nullable, at any depth of objects.

    A patch replaces an array as a unit, so its items are no patches. A model with other uses stays as
    it is; the patch gets a copy of the model, in which every member is optional.
    """
    patches = _PatchModels(api, reachable_declarations(api, _other_types(api)))
    operations = tuple(_map_operation(patches, each) for each in api.operations)
    declarations = {**api.declarations, **patches.models}
    return replace(api, operations=operations, declarations=declarations)


def _other_types(api: Api) -> Iterator[Type]:
    """The types of everything that is no merge patch."""
    yield from all_webhook_types(api)
    for operation in api.operations:
        yield from response_types(operation)
        body = operation.body
        others = body and tuple(c for c in body.contents if not c.is_merge_patch)
        yield from request_types(
            replace(operation, body=body and replace(body, contents=others or ()))
        )


def _map_operation(patches: _PatchModels, operation: Operation) -> Operation:
    body = operation.body
    if body is None or not any(c.is_merge_patch for c in body.contents):
        return operation
    contents = tuple(
        replace(c, type=patches.map_type(c.type)) if c.type and c.is_merge_patch else c
        for c in body.contents
    )
    return replace(operation, body=replace(body, contents=contents))


@dataclass(frozen=True, slots=True)
class _PatchModels:
    """Makes the models of patches when they are first needed.

    Attributes:
        others: the pointers of models that are used outside of patches too.
        models: the models that are made, by pointer.
    """

    api: Api
    others: frozenset[str]
    models: dict[str, Model] = field(default_factory=dict)

    def map_type(self, type_: Type) -> Type:
        """The type that a value has in a patch."""
        match type_:
            case Ref(at=at):
                return self._map_reference(at)
            case Nullable(of=of):
                return make_nullable(self.map_type(of))
            case MapOf(value=value):
                return replace(type_, value=make_nullable(self.map_type(value)))
            case OneOf(variants=variants, discriminator=None):
                return replace(type_, variants=tuple(map(self.map_type, variants)))
            case _:
                return type_

    def _map_reference(self, at: str) -> Ref:
        model = self.api.declarations.get(at)
        if not isinstance(model, Model):
            return Ref(at)
        is_shared = at in self.others
        patch_at = join_pointer(at, "patch") if is_shared else at
        if patch_at not in self.models:
            # Entered before its members are mapped: the model may hold itself.
            self.models[patch_at] = replace(model, at=patch_at)
            self.models[patch_at] = self._map_model(model, patch_at, is_shared)
        return Ref(patch_at)

    def _map_model(self, model: Model, patch_at: str, is_copy: bool) -> Model:
        name = model.name_parts
        members = tuple(map(self._map_member, model.properties))
        if is_copy:
            words = (*name.words, "patch")
            name = replace(name, owner=model.at, words=words, is_component=False)
            members = tuple(map(_make_optional, members))
        rest = model.additional
        return replace(
            model,
            at=patch_at,
            name_parts=name,
            properties=members,
            additional=None if rest is None else make_nullable(self.map_type(rest)),
        )

    def _map_member(self, property_: Property) -> Property:
        """The property in a patch; a required one cannot be removed, so it is not nullable."""
        type_ = self.map_type(property_.type)
        if not property_.presence.is_required:
            type_ = make_nullable(type_)
        return replace(property_, type=type_)


def _make_optional(property_: Property) -> Property:
    is_required = property_.presence.is_required
    return replace(property_, presence=OPTIONAL) if is_required else property_
