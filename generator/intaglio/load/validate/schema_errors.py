"""An error of a JSON Schema validator -> one short sentence about the cause, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from intaglio.errors import Problem
from intaglio.load.validate.wording import (
    describe_value,
    list_keys,
    list_types,
    name_key,
    shorten,
)

Keys = tuple[str | int, ...]

MASK = "this value "
"""What a validator writes in its messages for the value, which may be megabytes long."""

_LOCATIONS = ("path", "query", "header", "cookie", "body", "formData", "querystring")
_PATH_PARAMETER = "'required' has to be true for a path parameter"
_MISPLACED_REFERENCE = "'$ref' is not allowed here; it is followed nevertheless"


def describe_error(
    error: ValidationError,
    to_pointer: Callable[[Keys], str],
    name: str = "the top level",
) -> Iterator[Problem]:
    """Yields the most specific causes of an error; of an alternative, those of its likely branch.

    `to_pointer` makes the pointer of the value that keys lead to from the validated value. `name` is the
    name of the validated value in messages.
    """
    causes = (_describe_cause(cause, name) for cause in _find_causes(error))
    for what, keys, hint in dict.fromkeys(causes):
        yield Problem(what, at=to_pointer(keys), hint=hint)


def _describe_cause(cause: ValidationError, name: str) -> tuple[str, Keys, str]:
    """The sentence, the keys that lead to the value that it is about, and a hint."""
    path = tuple(cause.instance_path)
    if isinstance(cause.instance, dict) and isinstance(cause.instance.get("$ref"), str):
        others = [key for key in _list_unknown_keys(cause) if key != "$ref"]
        if others and "$ref" not in _list_unknown_keys(cause):
            return f"unknown {list_keys(others)} beside '$ref'", (*path, others[0]), ""
        return _MISPLACED_REFERENCE, path, ""
    if path[-1:] == ("$ref",) and isinstance(cause.instance, str):
        return _MISPLACED_REFERENCE, path[:-1], ""
    if types := _list_allowed_types(cause):
        return f"unknown type {cause.instance!r}", path, types
    subject = name_key(path[-1]) if path else name
    keys = (*path, *_list_keys_at_fault(cause))
    return _describe_kind(cause, subject), keys, _suggest_fix(cause)


def _list_keys_at_fault(error: ValidationError) -> tuple[str, ...]:
    """The key in a mapping that an error is about, if it is about one."""
    match error.kind:
        case ValidationErrorKind.PropertyNames(inner):
            return (str(inner.instance),)
        case ValidationErrorKind.Not({"required": [*excluding]}):
            return (str(excluding[-1]),)
        case _:
            return tuple(_list_unknown_keys(error)[:1])


def _suggest_fix(error: ValidationError) -> str:
    match error.instance_path, error.instance:
        case [*_, "exclusiveMinimum" | "exclusiveMaximum"], bool():
            return "since OpenAPI 3.1 the value is the bound itself, a number"
        case _:
            return ""


def _list_unknown_keys(error: ValidationError) -> Sequence[str]:
    match error.kind:
        case ValidationErrorKind.AdditionalProperties(unexpected):
            return unexpected
        case ValidationErrorKind.UnevaluatedProperties(unexpected):
            return unexpected
        case _:
            return ()


def _find_causes(error: ValidationError) -> list[ValidationError]:
    branches = [branch for branch in _list_branches(error) if branch]
    likely = [branch for branch in branches if not _is_for_another_kind(branch)]
    if len(likely) == 1:
        return [cause for each in likely[0] for cause in _find_causes(each)]
    found = [
        [cause for each in branch for cause in _find_causes(each)] for branch in likely
    ]
    if not found:
        return [error]
    # The branch that got furthest into the value is the one that its author meant.
    best = max(found, key=lambda branch: (_measure_depth(branch), -len(branch)))
    deepest = max(best, key=lambda each: len(each.instance_path))
    deeper = len(deepest.instance_path) > len(error.instance_path)
    return [deepest if deeper else error]


def _list_branches(error: ValidationError) -> Sequence[Sequence[ValidationError]]:
    match error.kind:
        case ValidationErrorKind.AnyOf(context):
            return context
        case ValidationErrorKind.OneOfNotValid(context):
            return context
        case _:
            return ()


def _is_for_another_kind(branch: Sequence[ValidationError]) -> bool:
    """True for the branch of a reference, or of a parameter in another location than this one."""
    return any(_separates_kinds(each) for each in branch)


def _separates_kinds(error: ValidationError) -> bool:
    match error.kind:
        case ValidationErrorKind.Required(property):
            return bool(property == "$ref")
        case ValidationErrorKind.Enum([_]) | ValidationErrorKind.Constant():
            return error.instance_path[-1:] == ["in"] and error.instance in _LOCATIONS
        case _:
            return False


def _measure_depth(branch: Sequence[ValidationError]) -> int:
    return max(len(each.instance_path) for each in branch)


def _describe_kind(error: ValidationError, subject: str) -> str:
    if _list_unknown_keys(error):
        return f"unknown {list_keys(_list_unknown_keys(error))}"
    match error.kind:
        case ValidationErrorKind.Required("required") if _is_parameter(error.instance):
            return _PATH_PARAMETER
        case ValidationErrorKind.Enum([True]) | ValidationErrorKind.Constant(
            True
        ) if error.instance_path[-1:] == ["required"]:
            return _PATH_PARAMETER
        case ValidationErrorKind.Required(property):
            return f"{property!r} is missing"
        case ValidationErrorKind.AnyOf(context) if all(map(_find_missing_key, context)):
            return f"{' or '.join(map(_find_missing_key, context))} is missing"
        case ValidationErrorKind.Type(types):
            return f"{subject} is {describe_value(error.instance)}, not {list_types(types)}"
        case ValidationErrorKind.Enum(options):
            known = ", ".join(str(each) for each in options)
            return shorten(f"{subject} is none of {known}")
        case _:
            return _describe_prohibition(error, subject)


def _describe_prohibition(error: ValidationError, subject: str) -> str:
    """The sentence for a value that is not allowed where it stands."""
    match error.kind:
        case ValidationErrorKind.Not(schema) if excluding := list(
            _list_excluded(schema)
        ):
            return f"{' and '.join(map(repr, excluding))} exclude each other"
        case ValidationErrorKind.Constant(expected):
            return shorten(f"{subject} is not {expected}")
        case ValidationErrorKind.Contains():
            return f"{subject} has more than one item of a kind that is allowed once"
        case ValidationErrorKind.MinItems(1):
            return f"{subject} is empty"
        case ValidationErrorKind.UniqueItems():
            return shorten(f"{subject} has {_find_duplicate(error.instance)!r} twice")
        case ValidationErrorKind.OneOfMultipleValid() if _has_both(error.instance):
            return "'schema' and 'content' exclude each other"
        case ValidationErrorKind.OneOfMultipleValid():
            return f"{subject} matches more than one of the schemas that exclude each other"
        case ValidationErrorKind.AnyOf() | ValidationErrorKind.OneOfNotValid():
            found = describe_value(error.instance)
            return f"{subject} is {found}, which is not allowed here"
        case ValidationErrorKind.FalseSchema():
            return f"{subject} is not allowed here{_describe_neighbor(error)}"
        case ValidationErrorKind.PropertyNames(inner):
            name = f"{str(inner.instance)!r} is no name for a key here"
            return shorten(f"{name}: {_describe_condition(inner)}")
        case _:
            return shorten(f"{subject} {error.message.removeprefix(MASK)}")


def _is_parameter(value: object) -> bool:
    return isinstance(value, dict) and value.get("in") == "path"


def _has_both(value: object) -> bool:
    return isinstance(value, dict) and "schema" in value and "content" in value


def _find_duplicate(items: Any) -> object:
    """The first item that is in the list twice."""
    return next(each for index, each in enumerate(items) if each in items[:index])


def _list_allowed_types(error: ValidationError) -> str:
    """The types that a schema may have, if the error is an unknown type; else an empty string."""
    is_type = "type" in error.instance_path[-2:]
    if not (is_type and isinstance(error.instance, str)):
        return ""
    match error.kind:
        case ValidationErrorKind.Enum([*names]) if "object" in names:
            return f"one of {', '.join(sorted(map(str, names)))}"
        case ValidationErrorKind.AnyOf(context):
            return next(filter(None, map(_list_allowed_types, chain(*context))), "")
        case _:
            return ""


def _list_excluded(schema: object) -> Iterator[str]:
    """Yields the keys or locations that a schema under `not` forbids to have together."""
    match schema:
        case {"required": [*keys], **rest} if not rest:
            yield from map(str, keys)
        case {"allOf": [*branches]}:
            for branch in branches:
                yield from _list_excluded(branch)
        case {"contains": {"properties": {"in": {"const": location}}}}:
            yield str(location)


def _describe_neighbor(error: ValidationError) -> str:
    match error.schema_path:
        case [*_, "dependentSchemas", key, "properties", _]:
            return f", beside {key!r}"
        case _:
            return ""


def _describe_condition(error: ValidationError) -> str:
    match error.kind:
        case ValidationErrorKind.Not({"enum": [*taken]}):
            return f"{', '.join(map(str, taken))} have keys of their own"
        case _:
            return error.message.removeprefix(MASK)


def _find_missing_key(branch: Sequence[ValidationError]) -> str:
    """The quoted key that a branch lacks; an empty string if more is wrong with the branch."""
    if len(branch) == 1 and isinstance(branch[0].kind, ValidationErrorKind.Required):
        return repr(branch[0].kind.property)
    return ""
