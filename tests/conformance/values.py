"""Between JSON and what a user of the SDK handles: arguments made of it, results held against it."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from conformance.formats import scalar
from conformance.schemas import Document, Node


def python_value(document: Document, schema: Node, value: Any) -> Any:
    """An argument: objects as dicts by wire name, texts and numbers as their formats say."""
    schema = document.chosen(schema, value)
    match value:
        case dict():
            known, further = document.properties(schema), document.further(schema)
            return {
                key: python_value(document, known.get(key, further), each)
                for key, each in value.items()
            }
        case list():
            items = schema.get("items", {})
            return [python_value(document, items, each) for each in value]
    return scalar(schema, value)


def differences(
    document: Document, schema: Node, value: Any, returned: Any, at: str = "result"
) -> Iterator[str]:
    """Where what a call returned is not what the response carried, field by field."""
    schema = document.chosen(schema, value)
    match value:
        case dict():
            yield from _in_object(document, schema, value, returned, at)
        case list() if isinstance(returned, list) and len(returned) == len(value):
            items = schema.get("items", {})
            for index, (each, got) in enumerate(zip(value, returned, strict=True)):
                yield from differences(document, items, each, got, f"{at}[{index}]")
        case _:
            expected = scalar(schema, value)
            is_same = expected == returned and _alike(expected, returned)
            if not is_same:
                yield f"{at} is {returned!r}, not {expected!r}"


def _in_object(
    document: Document, schema: Node, value: dict[str, Any], returned: Any, at: str
) -> Iterator[str]:
    known, further = document.properties(schema), document.further(schema)
    if bool(known) != isinstance(returned, BaseModel):
        kind = "a model" if known else "a dict"
        yield f"{at} is {returned!r}, not {kind}"
        return
    fields = given(returned)
    if isinstance(returned, BaseModel) and (
        lost := _undeclared(returned) & known.keys()
    ):
        yield f"{at} is a {type(returned).__name__}, which has no {sorted(lost)}"
        return
    if fields.keys() != value.keys():
        yield f"{at} has {sorted(fields)}, not {sorted(value)}"
        return
    for key, each in value.items():
        inner = known.get(key, further)
        yield from differences(document, inner, each, fields[key], f"{at}.{key}")


def _alike(expected: object, returned: object) -> bool:
    """`True` is no 1; an enumeration of texts is a text."""
    return isinstance(expected, bool) == isinstance(returned, bool)


def _undeclared(model: BaseModel) -> frozenset[str]:
    """What a model keeps that its class does not declare."""
    return frozenset(model.model_extra or ())


def given(value: Any) -> dict[str, Any]:
    """The fields of a model or dict by wire name."""
    if not isinstance(value, BaseModel):
        return dict(value)
    fields = type(value).model_fields
    known = {
        fields[name].serialization_alias or name: getattr(value, name)
        for name in value.model_fields_set
        if name in fields
    }
    return known | (value.model_extra or {})
