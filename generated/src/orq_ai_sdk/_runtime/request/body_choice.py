"""Chooses the media type of a body by the arguments of a call."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from ..errors import ArgumentProblem
from ..types.file_input import is_file
from .body_plan import BodyPlan
from .request_plan import RequestPlan
from ..types.unset import UNSET

Problems = list[ArgumentProblem]


def choose_body(
    plan: RequestPlan, given: dict[str, Any], problems: Problems
) -> BodyPlan | None:
    """The body for the arguments of a call; `None` if the operation has none, or if there is a problem.

    The argument for the media type decides if it is given; otherwise the first body that accepts the value is
    chosen. The argument for the media type is removed from `given`.
    """
    argument = plan.content_type_argument
    wanted = given.pop(argument, None)
    if len(plan.bodies) < 2:
        return next(iter(plan.bodies), None)
    candidates = _bodies_of_arguments(plan, given, problems)
    if wanted is None or not candidates:
        return _best_body(candidates, given)
    found = tuple(each for each in candidates if each.body.media_type == wanted)
    if not found:
        problems.append(_media_type_problem(plan, candidates, argument, wanted))
    return _best_body(found, given)


def _bodies_of_arguments(
    plan: RequestPlan, given: dict[str, Any], problems: Problems
) -> tuple[BodyPlan, ...]:
    """The bodies whose arguments are of the same kind: properties of the body, or the body as one argument."""
    flat = tuple(each for each in plan.bodies if not each.body.argument)
    unflattened = tuple(each for each in plan.bodies if each.body.argument)
    if not flat or not unflattened:
        return plan.bodies
    name = unflattened[0].body.argument
    value = given.get(name, UNSET)
    if (
        value is UNSET
        or value is None
        and not any(each.sends_null for each in unflattened)
    ):
        given.pop(name, None)
        return flat
    others = [k for k, v in given.items() if k != name and flat[0].is_given(k, v)]
    if not others:
        return unflattened
    hint = "give all of a body, or the properties of one"
    problems.append(ArgumentProblem(name, _describe_conflict(others), hint=hint))
    return ()


def _describe_conflict(others: list[str]) -> str:
    return f"given together with {', '.join(others)}"


def _media_type_problem(
    plan: RequestPlan, candidates: tuple[BodyPlan, ...], argument: str, wanted: Any
) -> ArgumentProblem:
    """The problem that no body with these arguments has the media type."""
    known = [each.body for each in plan.bodies if each.body.media_type == wanted]
    allowed = ", ".join(
        dict.fromkeys(repr(each.body.media_type) for each in candidates)
    )
    if not known:
        allowed = ", ".join(repr(each.body.media_type) for each in plan.bodies)
        return ArgumentProblem(argument, f"{wanted!r} is not one of {allowed}", allowed)
    name = known[0].argument
    found = f"needs {name}" if name else "is for a body that its properties make"
    return ArgumentProblem(argument, f"{wanted!r} {found}", allowed)


def _best_body(
    candidates: tuple[BodyPlan, ...], given: Mapping[str, Any]
) -> BodyPlan | None:
    """The body that accepts the value best; the first of several."""
    if len(candidates) < 2 or not candidates[0].body.argument:
        return next(iter(candidates), None)
    value = given.get(candidates[0].body.argument, UNSET)
    return max(candidates, key=lambda each: _rank(each, value))


def _rank(plan: BodyPlan, value: Any) -> int:
    """The rank of a body for a value: 2 if it fits, 1 if it is used when no other fits, 0 if it does not fit."""
    if isinstance(value, str):
        return (
            (2 if plan.takes_strings else 1)
            if plan.kind == "raw"
            else _rank_by_validation(plan, value, 0)
        )
    if is_file(value):
        return (2 if plan.takes_files else 1) if plan.kind == "raw" else 0
    if isinstance(value, (Iterator, AsyncIterable)):
        return {"lines": 2, "raw": 1}.get(plan.kind, 0)
    if plan.kind == "lines":
        is_several = isinstance(value, Iterable) and not isinstance(value, Mapping)
        return 2 if is_several else 0
    return 0 if plan.kind == "raw" else _rank_by_validation(plan, value, 1)


def _rank_by_validation(plan: BodyPlan, value: Any, otherwise: int) -> int:
    try:
        if plan.codec is not None and plan.kind != "lines":
            plan.codec.validate(value)
            return 2
    except ValidationError:
        pass
    return otherwise
