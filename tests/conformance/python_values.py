"""Converts JSON values to arguments of the SDK, and compares its results with JSON values."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from conformance.scalar_formats import parse_scalar
from conformance.document import Document, Node


def to_python_value(document: Document, schema: Node, value: Any) -> Any:
    """A JSON value as an argument: objects are dicts by wire name; formats convert strings and numbers."""
    schema = document.choose_schema(schema, value)
    match value:
        case dict():
            known, additional = document.properties(schema), document.additional_schema(
                schema
            )
            return {
                key: to_python_value(document, known.get(key, additional), each)
                for key, each in value.items()
            }
        case list():
            items = schema.get("items", {})
            return [to_python_value(document, items, each) for each in value]
    return parse_scalar(schema, value)


def find_differences(
    document: Document, schema: Node, value: Any, returned: Any, at: str = "result"
) -> Iterator[str]:
    """Yields where a result differs from the JSON value of the response, field by field."""
    schema = document.choose_schema(schema, value)
    match value:
        case dict():
            yield from _compare_object(document, schema, value, returned, at)
        case list() if isinstance(returned, list) and len(returned) == len(value):
            items = schema.get("items", {})
            for index, (each, got) in enumerate(zip(value, returned, strict=True)):
                yield from find_differences(
                    document, items, each, got, f"{at}[{index}]"
                )
        case _:
            expected = parse_scalar(schema, value)
            is_same = expected == returned and _is_same_kind(expected, returned)
            if not is_same:
                yield f"{at} is {returned!r}, not {expected!r}"


def _compare_object(
    document: Document, schema: Node, value: dict[str, Any], returned: Any, at: str
) -> Iterator[str]:
    known, additional = document.properties(schema), document.additional_schema(schema)
    if bool(known) != isinstance(returned, BaseModel):
        kind = "a model" if known else "a dict"
        yield f"{at} is {returned!r}, not {kind}"
        return
    fields = read_fields(returned)
    if isinstance(returned, BaseModel) and (
        missing := _undeclared_fields(returned) & known.keys()
    ):
        yield f"{at} is a {type(returned).__name__}, which has no {sorted(missing)}"
        return
    if fields.keys() != value.keys():
        yield f"{at} has {sorted(fields)}, not {sorted(value)}"
        return
    for key, each in value.items():
        inner = known.get(key, additional)
        yield from find_differences(document, inner, each, fields[key], f"{at}.{key}")


def _is_same_kind(expected: object, returned: object) -> bool:
    """False if exactly one of the two is a boolean: in Python, `True == 1`."""
    return isinstance(expected, bool) == isinstance(returned, bool)


def _undeclared_fields(model: BaseModel) -> frozenset[str]:
    """The fields of a model that its class does not declare."""
    return frozenset(model.model_extra or ())


def read_fields(value: Any) -> dict[str, Any]:
    """The fields that a model or dict has, by wire name."""
    if not isinstance(value, BaseModel):
        return dict(value)
    fields = type(value).model_fields
    known = {
        fields[name].serialization_alias or name: getattr(value, name)
        for name in value.model_fields_set
        if name in fields
    }
    return known | (value.model_extra or {})
