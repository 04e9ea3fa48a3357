"""Unions with a discriminator, a property whose value names the variant (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from ..public_module import set_public_module

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

TAG = "tag"
"""The key of a tagged union's metadata that holds the discriminator's name on the wire."""

DEFAULT = "any other"
"""The tag of the variant for values without a known tag."""


class By:
    """Names the discriminator of a union, in `Annotated`.

    `Annotated[Cat | Dog, By("petType")]`, or `By("petType", ("cat",), ("dog", "puppy"))`.

    Args:
        property: the discriminator, by its name on the wire.
        tags: the values that name each variant, in the order of the union. If there are none,
            they are those of the `Literal` that each variant declares the property to be.
            Variants that share a value are told apart by their other properties.
        default: the index of the variant for values without a known tag
            (OpenAPI 3.2, 4.25: `defaultMapping`).
    """

    def __init__(
        self, property: str, *tags: tuple[str, ...], default: int | None = None
    ) -> None:
        self.property = property
        self.tags = tags
        self.default = default

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        schema = handler(source)
        choices = schema.get("choices")
        types = get_args(source)
        tags = self.tags or tuple(_declared_tags(each, self.property) for each in types)
        if schema["type"] != "union" or not choices or len(choices) != len(tags):
            return schema
        variants = [each[0] if isinstance(each, tuple) else each for each in choices]
        by_tag = {
            tag: _variant_of_tag(tag, variants, tags) for each in tags for tag in each
        }
        known_tags = frozenset(by_tag)
        default_tag = None if self.default is None else DEFAULT
        if self.default is not None:
            by_tag[DEFAULT] = variants[self.default]
        finder = _TagFinder(
            self.property, types, known_tags, default_tag, _list_tag(variants, tags)
        )
        return core_schema.tagged_union_schema(
            by_tag, finder.find_tag, metadata={TAG: self.property}
        )


def _declared_tags(cls: Any, wire_name: str) -> tuple[str, ...]:
    """The values of the `Literal` that a model declares a property to be; empty if it is none."""
    field = getattr(cls, "model_fields", {}).get(_python_name(cls, wire_name))
    if field is None:
        return ()
    # The arguments hold the literal if the type is nullable.
    types = (field.annotation, *get_args(field.annotation))
    return tuple(
        value
        for type_ in types
        if get_origin(type_) is Literal
        for value in get_args(type_)
    )


def _variant_of_tag(
    tag: str, variants: list[Any], tags: tuple[tuple[str, ...], ...]
) -> Any:
    """The schema of the variant with a tag, or of the union of those that share it."""
    found = [variant for variant, own in zip(variants, tags) if tag in own]
    return found[0] if len(found) == 1 else {"type": "union", "choices": found}


def _list_tag(variants: list[Any], tags: tuple[tuple[str, ...], ...]) -> str | None:
    """The tag of the variant that is a list, which has no properties."""
    found = (
        own[0] for each, own in zip(variants, tags) if each["type"] == "list" and own
    )
    return next(found, None)


class _TagFinder:
    """Finds the tag of a value: of a dictionary, an instance of a model, or a list."""

    __slots__ = ("property", "types", "known_tags", "default_tag", "list_tag")

    def __init__(
        self,
        property: str,
        types: tuple[Any, ...],
        known_tags: Collection[str],
        default_tag: str | None,
        list_tag: str | None,
    ) -> None:
        self.property = property
        self.types = types
        self.known_tags = known_tags
        self.default_tag = default_tag
        self.list_tag = list_tag

    def find_tag(self, value: Any) -> Any:
        """The tag of a value, known or not; `None` if it has none."""
        if isinstance(value, (list, tuple)):
            return self.list_tag
        is_dict = isinstance(value, dict)
        tag = self._tag_of_dict(value) if is_dict else self._tag_of_instance(value)
        if isinstance(tag, str) and tag in self.known_tags:
            return tag
        is_object = is_dict or hasattr(type(value), "model_fields")
        return self.default_tag or tag if is_object else tag

    def _tag_of_dict(self, value: dict[Any, Any]) -> Any:
        if self.property in value:
            return value[self.property]
        names = (_python_name(each, self.property) for each in self.types)
        return next((value[name] for name in names if name in value), None)

    def _tag_of_instance(self, value: Any) -> Any:
        return getattr(value, _python_name(type(value), self.property), None)


def _python_name(cls: Any, wire_name: str) -> str:
    """The Python name of the field that a model has for a name on the wire; empty if it has none."""
    for name, field in getattr(cls, "model_fields", {}).items():
        if wire_name in (name, field.serialization_alias):
            return str(name)
    return ""


set_public_module(__name__, "types", By)
