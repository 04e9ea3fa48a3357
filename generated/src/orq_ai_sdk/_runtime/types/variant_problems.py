"""Chooses the errors of one variant, where pydantic reports those of all variants of a union.

`{"kind": "circle", "radius": "x"}` is neither a `Circle` nor a `Square`, and pydantic reports both:

    ("shape", "\\x000", "radius")   float_type       the errors of choice 0, `Circle`
    ("shape", "\\x001", "kind")     literal_error    the errors of choice 1, `Square`
    ("shape", "\\x001", "side")     missing

The caller meant the circle, so the first error is kept. The labels that begin with `LABEL` come from the schema
(`request_schema.py`).
"""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from pydantic_core import ErrorDetails

from .error_messages import TAG_ERRORS, describe_error
from .request_schema import LABEL

Location: TypeAlias = tuple[int | str, ...]
"""The location of an error: keys, indexes and labels, from the outside in."""

_TYPE_ERRORS = ("_type", "_parsing", "_from_float", "none_required", "not_a_file")
_CHOICE_ERRORS = ("literal_error", *TAG_ERRORS)


def is_object(value: Any) -> bool:
    """True if a value is a dictionary or an instance of a model."""
    return isinstance(value, dict) or hasattr(type(value), "model_fields")


def choose_variants(errors: list[ErrorDetails], depth: int = 0) -> list[ErrorDetails]:
    """The errors with those of one variant for each union.

    Args:
        errors: all errors of a validation, in pydantic's order, which is kept.
        depth: the index in the locations from which on unions are looked for.
    """
    kept: list[ErrorDetails] = []
    unions: dict[Location, list[ErrorDetails]] = {}
    for error in errors:
        at = _find_label(error, depth)
        if at is None:
            kept.append(error)
            continue
        union = error["loc"][:at]
        if union not in unions:
            unions[union] = []
            kept.append(error)  # holds the place of the union among the errors
        unions[union].append(error)
    chosen: list[ErrorDetails] = []
    for error in kept:
        at = _find_label(error, depth)
        if at is None:
            chosen.append(error)
        else:
            chosen.extend(_choose_variant(unions[error["loc"][:at]], at))
    return chosen


def _find_label(error: ErrorDetails, depth: int) -> int | None:
    """The index of the first label in a location, which stands after the location of a union."""
    for at, part in enumerate(error["loc"][depth:], depth):
        if _is_label(part):
            return at
    return None


def _is_label(part: int | str) -> bool:
    return isinstance(part, str) and part.startswith(LABEL)


def _choose_variant(errors: list[ErrorDetails], at: int) -> list[ErrorDetails]:
    """The errors of the variant that the value resembles most; `at` is the index of the labels."""
    by_label: dict[int | str, list[ErrorDetails]] = {}
    for error in errors:
        by_label.setdefault(error["loc"][at], []).append(error)
    variants = [choose_variants(each, at + 1) for each in by_label.values()]
    if len(variants) == 1:
        return variants[0]
    if all(_is_other_type(each, at) for each in variants):
        return [_merge_type_errors([each[0] for each in variants], at)]
    literals = [_literal_error(each) for each in variants]
    if all(_is_same_place(each, literals[0]) for each in literals):
        return [_merge_literal_errors([each for each in literals if each is not None])]
    return min(variants, key=lambda each: _mismatch(each, at))


def _is_other_type(errors: list[ErrorDetails], at: int) -> bool:
    """True if a variant takes no values of this type at all."""
    first = errors[0]
    if first["type"] in TAG_ERRORS and is_object(first["input"]):
        return False
    is_about_union = len(_without_labels(first["loc"])) == len(
        _without_labels(first["loc"][:at])
    )
    return is_about_union and first["type"].endswith((*_TYPE_ERRORS, *_CHOICE_ERRORS))


def _mismatch(errors: list[ErrorDetails], at: int) -> tuple[bool, bool, int]:
    has_other_choice = any(error["type"] in _CHOICE_ERRORS for error in errors)
    return _is_other_type(errors, at), has_other_choice, len(errors)


def _literal_error(errors: list[ErrorDetails]) -> ErrorDetails | None:
    return next((each for each in errors if each["type"] == "literal_error"), None)


def _is_same_place(error: ErrorDetails | None, other: ErrorDetails | None) -> bool:
    if error is None or other is None:
        return False
    return _without_labels(error["loc"]) == _without_labels(other["loc"])


def _without_labels(location: Location) -> Location:
    """A location without labels."""
    return tuple(part for part in location if not _is_label(part))


def _merge_type_errors(errors: list[ErrorDetails], at: int) -> ErrorDetails:
    """One error that names all types that are allowed: `a string or a list`."""
    allowed = dict.fromkeys(describe_error(error)[1] for error in errors)
    if "a number" in allowed:
        allowed.pop("an integer", None)
    expected = " or ".join(each for each in allowed if each)
    location = errors[0]["loc"][:at]
    return _replace(errors[0], location, "mismatch", {"expected_value": expected})


def _merge_literal_errors(errors: list[ErrorDetails]) -> ErrorDetails:
    """One error that names the values of all literals: the tags of a union."""
    expected = dict.fromkeys(error.get("ctx", {})["expected"] for error in errors)
    context = {"expected": ", ".join(expected)}
    return _replace(errors[0], errors[0]["loc"], "literal_error", context)


def _replace(
    error: ErrorDetails, location: Location, error_type: str, context: Any
) -> ErrorDetails:
    replaced = {**error, "loc": location, "type": error_type, "ctx": context}
    return cast(ErrorDetails, replaced)
