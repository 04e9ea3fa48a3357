"""One error of a JSON Schema validator -> one short sentence and the keys that lead to its cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from intaglio.load.validate.shape import kind

Keys = tuple[str | int, ...]

_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "boolean": "a boolean",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}
MASK = "this value "
"""What a validator is told to write for the value that it found, instead of all of the value."""

_LOCATIONS = ("path", "query", "header", "cookie", "body", "formData", "querystring")
_OF_PATH = "'required' has to be true for a path parameter"
_MISPLACED = "no '$ref' belongs here; it is followed all the same"
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, where it is below the value that was validated, and what may stand there."""

    what: str
    keys: Keys
    hint: str = ""


def findings_of(
    error: ValidationError, whole: str = "the top level"
) -> Iterator[Finding]:
    """The most specific causes: of an alternative that failed, all that failed in its likely branch.

    `whole` is how the value is called that was validated.
    """
    yield from dict.fromkeys(_finding(cause, whole) for cause in _causes(error))


def _finding(cause: ValidationError, whole: str) -> Finding:
    path = tuple(cause.instance_path)
    if isinstance(cause.instance, dict) and isinstance(cause.instance.get("$ref"), str):
        others = [key for key in _unknown(cause) if key != "$ref"]
        if others and "$ref" not in _unknown(cause):
            return Finding(
                f"unknown {_listed(others)} beside '$ref'", (*path, others[0])
            )
        return Finding(_MISPLACED, path)
    if path[-1:] == ("$ref",) and isinstance(cause.instance, str):
        return Finding(_MISPLACED, path[:-1])
    if type_names := _type_names(cause):
        return Finding(f"unknown type {cause.instance!r}", path, type_names)
    return Finding(
        _sentence(cause, _subject(cause) or whole),
        (*path, *_named(cause)),
        _hint(cause),
    )


def _named(error: ValidationError) -> tuple[str, ...]:
    """The key that an error about a mapping is about, where it is about one."""
    match error.kind:
        case ValidationErrorKind.PropertyNames(inner):
            return (str(inner.instance),)
        case ValidationErrorKind.Not({"required": [*excluding]}):
            return (str(excluding[-1]),)
        case _:
            return tuple(_unknown(error)[:1])


def _hint(error: ValidationError) -> str:
    match error.instance_path, error.instance:
        case [*_, "exclusiveMinimum" | "exclusiveMaximum"], bool():
            return "since OpenAPI 3.1 it is the bound itself"
        case _:
            return ""


def _unknown(error: ValidationError) -> Sequence[str]:
    match error.kind:
        case ValidationErrorKind.AdditionalProperties(unexpected):
            return unexpected
        case ValidationErrorKind.UnevaluatedProperties(unexpected):
            return unexpected
        case _:
            return ()


def _causes(error: ValidationError) -> list[ValidationError]:
    branches = [branch for branch in _context(error) if branch]
    likely = [branch for branch in branches if not _is_of_another_kind(branch)]
    if len(likely) == 1:
        return [cause for each in likely[0] for cause in _causes(each)]
    found = [[cause for each in branch for cause in _causes(each)] for branch in likely]
    if not found:
        return [error]
    best = max(found, key=lambda branch: (_depth(branch), -len(branch)))
    deepest = max(best, key=lambda each: len(each.instance_path))
    deeper = len(deepest.instance_path) > len(error.instance_path)
    return [deepest if deeper else error]


def _context(error: ValidationError) -> Sequence[Sequence[ValidationError]]:
    match error.kind:
        case ValidationErrorKind.AnyOf(context):
            return context
        case ValidationErrorKind.OneOfNotValid(context):
            return context
        case _:
            return ()


def _is_of_another_kind(branch: Sequence[ValidationError]) -> bool:
    """Whether a branch failed for being the one that holds a `$ref`, or a parameter elsewhere."""
    return any(_tells_kinds_apart(each) for each in branch)


def _tells_kinds_apart(error: ValidationError) -> bool:
    match error.kind:
        case ValidationErrorKind.Required(property):
            return bool(property == "$ref")
        case ValidationErrorKind.Enum([_]) | ValidationErrorKind.Constant():
            return error.instance_path[-1:] == ["in"] and error.instance in _LOCATIONS
        case _:
            return False


def _depth(branch: Sequence[ValidationError]) -> int:
    return max(len(each.instance_path) for each in branch)


def _sentence(error: ValidationError, subject: str) -> str:
    if _unknown(error):
        return f"unknown {_listed(_unknown(error))}"
    match error.kind:
        case ValidationErrorKind.Required("required") if _is_parameter(error.instance):
            return _OF_PATH
        case ValidationErrorKind.Enum([True]) | ValidationErrorKind.Constant(
            True
        ) if error.instance_path[-1:] == ["required"]:
            return _OF_PATH
        case ValidationErrorKind.Required(property):
            return f"{property!r} is missing"
        case ValidationErrorKind.AnyOf(context) if all(map(_missing, context)):
            return f"{' or '.join(map(_missing, context))} is missing"
        case ValidationErrorKind.Type(types):
            return f"{subject} is {kind(error.instance)}, not {named_types(types)}"
        case ValidationErrorKind.Enum(options):
            known = ", ".join(str(each) for each in options)
            return shortened(f"{subject} is none of {known}")
        case _:
            return _prohibition(error, subject)


def _prohibition(error: ValidationError, subject: str) -> str:
    """What is said of a value that may not stand where it does, in words of our own."""
    match error.kind:
        case ValidationErrorKind.Not(schema) if excluding := list(_options(schema)):
            return f"{' and '.join(map(repr, excluding))} exclude each other"
        case ValidationErrorKind.Constant(expected):
            return shortened(f"{subject} is not {expected}")
        case ValidationErrorKind.Contains():
            return f"{subject} has more of one kind than it may have"
        case ValidationErrorKind.MinItems(1):
            return f"{subject} is empty"
        case ValidationErrorKind.UniqueItems():
            return shortened(f"{subject} has {_twice(error.instance)!r} twice")
        case ValidationErrorKind.OneOfMultipleValid() if _has_both(error.instance):
            return "'schema' and 'content' exclude each other"
        case ValidationErrorKind.OneOfMultipleValid():
            return f"{subject} is more than one of the things that it may be"
        case ValidationErrorKind.AnyOf() | ValidationErrorKind.OneOfNotValid():
            found = kind(error.instance)
            return f"{subject} is {found}, and none of what it may be"
        case ValidationErrorKind.FalseSchema():
            return f"{subject} is not allowed here{_beside(error)}"
        case ValidationErrorKind.PropertyNames(inner):
            name = f"{str(inner.instance)!r} is no name for a key here"
            return shortened(f"{name}: {_condition(inner)}")
        case _:
            return shortened(f"{subject} {error.message.removeprefix(MASK)}")


def _is_parameter(value: object) -> bool:
    return isinstance(value, dict) and value.get("in") == "path"


def _has_both(value: object) -> bool:
    return isinstance(value, dict) and "schema" in value and "content" in value


def _twice(items: Any) -> object:
    """The first item that stands in the list before."""
    return next(each for index, each in enumerate(items) if each in items[:index])


def _type_names(error: ValidationError) -> str:
    """What types there are, where the error is that this is none of them."""
    is_type = "type" in error.instance_path[-2:]
    if not (is_type and isinstance(error.instance, str)):
        return ""
    match error.kind:
        case ValidationErrorKind.Enum([*names]) if "object" in names:
            return f"one of {', '.join(sorted(map(str, names)))}"
        case ValidationErrorKind.AnyOf(context):
            return next(filter(None, map(_type_names, chain(*context))), "")
        case _:
            return ""


def _options(schema: object) -> Iterator[str]:
    """The keys, or the values of a key, that a schema under `not` has together."""
    match schema:
        case {"required": [*keys], **rest} if not rest:
            yield from map(str, keys)
        case {"allOf": [*branches]}:
            for branch in branches:
                yield from _options(branch)
        case {"contains": {"properties": {"in": {"const": location}}}}:
            yield str(location)


def _beside(error: ValidationError) -> str:
    match error.schema_path:
        case [*_, "dependentSchemas", key, "properties", _]:
            return f", beside {key!r}"
        case _:
            return ""


def _condition(error: ValidationError) -> str:
    match error.kind:
        case ValidationErrorKind.Not({"enum": [*taken]}):
            return f"{', '.join(map(str, taken))} have keys of their own"
        case _:
            return error.message.removeprefix(MASK)


def named_types(types: str | Sequence[str]) -> str:
    """Names of JSON's types in the words of a message: `text or a list`."""
    names = [types] if isinstance(types, str) else types
    return " or ".join(_TYPES.get(each, each) for each in names)


def _missing(branch: Sequence[ValidationError]) -> str:
    """The key that a branch lacks, quoted; empty where that is not all that is wrong with it."""
    if len(branch) == 1 and isinstance(branch[0].kind, ValidationErrorKind.Required):
        return repr(branch[0].kind.property)
    return ""


def _subject(error: ValidationError) -> str:
    path = error.instance_path
    return repr(str(path[-1])) if path else ""


def _listed(keys: Sequence[str]) -> str:
    word = "key" if len(keys) == 1 else "keys"
    return shortened(f"{word} {', '.join(repr(key) for key in keys)}")


def shortened(text: str) -> str:
    """The text on one line, cut where a message of a validator quotes a whole value."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."
