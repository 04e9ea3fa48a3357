"""Unions whose variants are told apart by one property (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

TAG = "tag"
"""Where the metadata of a tagged union say the name of its tag on the wire."""

Named = list[tuple[Any, tuple[str, ...]]]
"""The schemas of variants, each with its tags."""

DEFAULT = "any other"
"""The tag of the variant where the value has none that is known."""


class By:
    """`Annotated[Cat | Dog, By("petType")]`, `By("petType", ("cat",), ("dog", "puppy"))`.

    Args:
        property: the discriminator, by its name on the wire.
        tags: for each variant, in the union's order, the values that name it; where none are
            given, those of the `Literal` that it declares the property to be. Those that
            share a value are told apart by the rest of what they hold.
        default: the index of the variant where the value is missing or names none
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
        tags = self.tags or tuple(_declared(each, self.property) for each in types)
        if schema["type"] != "union" or not choices or len(choices) != len(tags):
            return schema
        variants = [each[0] if isinstance(each, tuple) else each for each in choices]
        named = list(zip(variants, tags))
        by_tag = {tag: _of_tag(tag, named) for each in tags for tag in each}
        known = frozenset(by_tag)
        if self.default is not None:
            by_tag[DEFAULT] = variants[self.default]
        default = None if self.default is None else DEFAULT
        tag = _Tag(self.property, types, known, default, _of_lists(named))
        return core_schema.tagged_union_schema(
            by_tag, tag.of, metadata={TAG: self.property}
        )


def _declared(cls: Any, wire: str) -> tuple[str, ...]:
    """The values that a model says a property has, `Literal["cat"]` or `Literal["cat"] | None`."""
    field = getattr(cls, "model_fields", {}).get(_python_name(cls, wire))
    said = () if field is None else (field.annotation, *get_args(field.annotation))
    return tuple(
        v for each in said if get_origin(each) is Literal for v in get_args(each)
    )


def _of_tag(tag: str, named: Named) -> Any:
    """The variant of a tag, or the union of those that share it."""
    found = [variant for variant, tags in named if tag in tags]
    return found[0] if len(found) == 1 else {"type": "union", "choices": found}


def _of_lists(named: Named) -> str | None:
    """The tag of the variant that is a list, which has no property to go by."""
    lists = (tags[0] for variant, tags in named if variant["type"] == "list" and tags)
    return next(lists, None)


class _Tag:
    """Finds the tag of a dict or an instance, the default where that is none."""

    __slots__ = ("property", "variants", "known", "default", "lists")

    def __init__(
        self,
        property: str,
        variants: tuple[Any, ...],
        known: Collection[str],
        default: str | None,
        lists: str | None,
    ) -> None:
        self.property = property
        self.variants = variants
        self.known = known
        self.default = default
        self.lists = lists

    def of(self, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return self.lists
        tag = self._in_dict(value) if isinstance(value, dict) else self._in(value)
        is_known = isinstance(tag, str) and tag in self.known
        is_object = isinstance(value, dict) or hasattr(type(value), "model_fields")
        return tag if is_known or not is_object else self.default or tag

    def _in_dict(self, value: dict[Any, Any]) -> Any:
        if self.property in value:
            return value[self.property]
        names = (_python_name(each, self.property) for each in self.variants)
        return next((value[name] for name in names if name in value), None)

    def _in(self, value: Any) -> Any:
        return getattr(value, _python_name(type(value), self.property), None)


def _python_name(cls: Any, wire: str) -> str:
    """The name of the field that a model has for a name on the wire."""
    for name, field in getattr(cls, "model_fields", {}).items():
        if wire in (name, field.serialization_alias):
            return str(name)
    return ""
