"""Unions whose variants are told apart by one property (OpenAPI 3.1, 4.8.25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class By:
    """`Annotated[Cat | Dog, By("petType", ("cat",), ("dog", "puppy"))]`.

    Args:
        property: the discriminator, by its name on the wire.
        tags: for each variant, in the union's order, the values that name it.
    """

    def __init__(self, property: str, *tags: tuple[str, ...]) -> None:
        self.property = property
        self.tags = tags

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        schema = handler(source)
        choices = schema.get("choices")
        if schema["type"] != "union" or not choices or len(choices) != len(self.tags):
            return schema
        by_tag = {
            tag: choice[0] if isinstance(choice, tuple) else choice
            for choice, tags in zip(choices, self.tags)
            for tag in tags
        }
        return core_schema.tagged_union_schema(by_tag, self._tag)

    def _tag(self, value: Any) -> Any:
        """The value of the discriminator, in a dict or an instance."""
        if isinstance(value, dict):
            return value.get(self.property)
        return _attribute(value, self.property)


def _attribute(value: Any, wire: str) -> Any:
    fields = getattr(type(value), "model_fields", {})
    for name, field in fields.items():
        if wire in (name, field.serialization_alias):
            return getattr(value, name, None)
    return None
