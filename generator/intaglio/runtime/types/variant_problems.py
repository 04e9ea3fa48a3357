"""Chooses among the errors of a union's variants those of the one that was meant."""

from __future__ import annotations

from typing import Any, cast

from pydantic_core import ErrorDetails

from .request_schema import MARK

_MISMATCHES = ("_type", "_parsing", "_from_float", "none_required", "not_a_file")
TAG_ERRORS = ("union_tag_invalid", "union_tag_not_found")
_CHOICES = ("literal_error", *TAG_ERRORS)


def is_object(value: Any) -> bool:
    """Whether a value is one that the variants of a tagged union are."""
    return isinstance(value, dict) or hasattr(type(value), "model_fields")


def best(errors: list[ErrorDetails], start: int = 0) -> list[ErrorDetails]:
    """The errors with one variant left of each union, from the depth `start` on."""
    kept: list[ErrorDetails] = []
    unions: dict[tuple[int | str, ...], list[ErrorDetails]] = {}
    for error in errors:
        at = _union_at(error, start)
        if at is None:
            kept.append(error)
            continue
        union = error["loc"][:at]
        if union not in unions:
            unions[union] = []
            kept.append(error)  # holds the place of the union among the errors
        unions[union].append(error)
    return [chosen for error in kept for chosen in _resolved(error, unions, start)]


def _union_at(error: ErrorDetails, start: int) -> int | None:
    for at, part in enumerate(error["loc"][start:], start):
        if isinstance(part, str) and part.startswith(MARK):
            return at
    return None


def _resolved(
    error: ErrorDetails,
    unions: dict[tuple[int | str, ...], list[ErrorDetails]],
    start: int,
) -> list[ErrorDetails]:
    at = _union_at(error, start)
    return [error] if at is None else _chosen(unions[error["loc"][:at]], at)


def _chosen(errors: list[ErrorDetails], at: int) -> list[ErrorDetails]:
    """The errors of the variant of the union at this depth that fits best."""
    variants: dict[int | str, list[ErrorDetails]] = {}
    for error in errors:
        variants.setdefault(error["loc"][at], []).append(error)
    pruned = [best(each, at + 1) for each in variants.values()]
    if len(pruned) == 1:
        return pruned[0]
    if all(_is_mismatch(each, at) for each in pruned):
        return [_merged([each[0] for each in pruned], at)]
    constants = [_constant(each) for each in pruned]
    if all(each is not None and _same(each, constants[0]) for each in constants):
        return [_merged_choice([each for each in constants if each is not None])]
    return min(pruned, key=lambda each: _badness(each, at))


def _is_mismatch(errors: list[ErrorDetails], at: int) -> bool:
    """Whether a variant does not take values of this kind at all."""
    first = errors[0]
    if first["type"] in TAG_ERRORS and is_object(first["input"]):
        return False
    is_whole = len(_keys(first)) == len(_plain(first["loc"][:at]))
    return is_whole and first["type"].endswith((*_MISMATCHES, *_CHOICES))


def _badness(errors: list[ErrorDetails], at: int) -> tuple[bool, bool, int]:
    other = any(error["type"] in _CHOICES for error in errors)
    return _is_mismatch(errors, at), other, len(errors)


def _constant(errors: list[ErrorDetails]) -> ErrorDetails | None:
    return next((each for each in errors if each["type"] == "literal_error"), None)


def _same(error: ErrorDetails, other: ErrorDetails | None) -> bool:
    return other is not None and _keys(error) == _keys(other)


def _keys(error: ErrorDetails) -> tuple[int | str, ...]:
    return _plain(error["loc"])


def _plain(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    return tuple(
        part
        for part in location
        if not (isinstance(part, str) and part.startswith(MARK))
    )


def _merged(errors: list[ErrorDetails], at: int) -> ErrorDetails:
    """One error that names all that would have been right."""
    from .validation_problems import describe

    allowed = dict.fromkeys(describe(error)[1] for error in errors)
    if "a number" in allowed:
        allowed.pop("an integer", None)
    what = " or ".join(each for each in allowed if each)
    return _like(errors[0], errors[0]["loc"][:at], "mismatch", {"what": what})


def _merged_choice(errors: list[ErrorDetails]) -> ErrorDetails:
    expected = dict.fromkeys(error.get("ctx", {})["expected"] for error in errors)
    context = {"expected": ", ".join(expected)}
    return _like(errors[0], errors[0]["loc"], "literal_error", context)


def _like(
    error: ErrorDetails, location: tuple[int | str, ...], kind: str, context: Any
) -> ErrorDetails:
    merged: dict[str, Any] = {**error, "loc": location, "type": kind, "ctx": context}
    return cast(ErrorDetails, merged)
