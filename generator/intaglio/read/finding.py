"""One error of a JSON Schema validator -> one short sentence and the keys that lead to its cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jsonschema_rs import ValidationError, ValidationErrorKind

from intaglio.read.shape import kind

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

_MISPLACED = "no '$ref' belongs here; it is followed all the same"
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and where it is below the value that was validated."""

    what: str
    keys: Keys


def finding(error: ValidationError) -> Finding:
    """The most specific cause: of an alternative that failed, what failed in its likeliest branch."""
    cause = _cause(error)
    if isinstance(cause.instance, dict) and "$ref" in cause.instance:
        return Finding(_MISPLACED, tuple(cause.instance_path))
    return Finding(_sentence(cause), (*cause.instance_path, *_named(cause)))


def _named(error: ValidationError) -> tuple[str, ...]:
    """The key that an error about a mapping is about, where it is about one."""
    match error.kind:
        case ValidationErrorKind.PropertyNames(inner):
            return (str(inner.instance),)
        case ValidationErrorKind.Not({"required": [*excluding]}):
            return (str(excluding[-1]),)
        case _:
            return tuple(_unknown(error)[:1])


def _unknown(error: ValidationError) -> Sequence[str]:
    match error.kind:
        case ValidationErrorKind.AdditionalProperties(unexpected):
            return unexpected
        case ValidationErrorKind.UnevaluatedProperties(unexpected):
            return unexpected
        case _:
            return ()


def _cause(error: ValidationError) -> ValidationError:
    context = _context(error)
    branches = [[_cause(each) for each in branch] for branch in context if branch]
    likely = [branch for branch in branches if not _is_no_reference(branch)]
    if not likely:
        return error
    best = max(likely, key=lambda branch: (_depth(branch), -len(branch)))
    deepest = max(best, key=lambda each: len(each.instance_path))
    deeper = len(deepest.instance_path) > len(error.instance_path)
    return deepest if deeper or len(likely) == 1 else error


def _context(error: ValidationError) -> Sequence[Sequence[ValidationError]]:
    match error.kind:
        case ValidationErrorKind.AnyOf(context):
            return context
        case ValidationErrorKind.OneOfNotValid(context):
            return context
        case _:
            return ()


def _is_no_reference(branch: Sequence[ValidationError]) -> bool:
    """Whether a branch failed for being the one that holds a `$ref`."""
    return any(
        isinstance(each.kind, ValidationErrorKind.Required)
        and each.kind.property == "$ref"
        for each in branch
    )


def _depth(branch: Sequence[ValidationError]) -> int:
    return max(len(each.instance_path) for each in branch)


def _sentence(error: ValidationError) -> str:
    if _unknown(error):
        return f"unknown {_listed(_unknown(error))}"
    match error.kind:
        case ValidationErrorKind.Required(property):
            return f"{property!r} is missing"
        case ValidationErrorKind.AnyOf(context) if all(map(_missing, context)):
            return f"{' or '.join(map(_missing, context))} is missing"
        case ValidationErrorKind.Type(types):
            wanted = " or ".join(_TYPES.get(each, each) for each in types)
            return f"{_subject(error)} is {kind(error.instance)}, not {wanted}"
        case ValidationErrorKind.Enum(options):
            known = ", ".join(str(each) for each in options)
            return shortened(f"{_subject(error)} is none of {known}")
        case _:
            return _prohibition(error)


def _prohibition(error: ValidationError) -> str:
    """What is said of a value that may not stand where it does, in words of our own."""
    match error.kind:
        case ValidationErrorKind.Not(schema) if excluding := list(_options(schema)):
            return f"{' and '.join(map(repr, excluding))} exclude each other"
        case ValidationErrorKind.Constant(expected):
            return shortened(f"{_subject(error)} is not {expected}")
        case ValidationErrorKind.Contains():
            return f"{_subject(error)} has more of one kind than it may have"
        case ValidationErrorKind.FalseSchema():
            return f"{_subject(error)} is not allowed here{_beside(error)}"
        case ValidationErrorKind.PropertyNames(inner):
            name = f"{str(inner.instance)!r} is no name for a key here"
            return shortened(f"{name}: {_condition(inner)}")
        case _:
            return shortened(f"{_subject(error)} {error.message.removeprefix(MASK)}")


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


def _missing(branch: Sequence[ValidationError]) -> str:
    """The key that a branch lacks, quoted; empty where that is not all that is wrong with it."""
    if len(branch) == 1 and isinstance(branch[0].kind, ValidationErrorKind.Required):
        return repr(branch[0].kind.property)
    return ""


def _subject(error: ValidationError) -> str:
    path = error.instance_path
    return repr(str(path[-1])) if path else "the top level"


def _listed(keys: Sequence[str]) -> str:
    word = "key" if len(keys) == 1 else "keys"
    return shortened(f"{word} {', '.join(repr(key) for key in keys)}")


def shortened(text: str) -> str:
    """The text on one line, cut where a message of a validator quotes a whole value."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."
