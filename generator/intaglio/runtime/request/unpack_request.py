"""Takes the one argument of a call apart, where it stands for all others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from ..errors import ArgumentProblem, RequestValidationError
from ..client.plan import Plan
from ..types.unset import UNSET

REQUEST = "request"


def taken_apart(plan: Plan, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """The arguments that a call's `request` holds; its own, where it has none.

    Raises `RequestValidationError` with everything that is wrong with it.
    """
    if plan.request is None:
        return arguments
    value = arguments.get(REQUEST, UNSET)
    codec, names = plan.request.codec, plan.request.names
    try:
        request = codec.validate({} if value is None or value is UNSET else value)
    except ValidationError as error:
        raise RequestValidationError(codec.problems(error, REQUEST)) from error
    return {names[name]: getattr(request, name) for name in request.model_fields_set}


def located(
    plan: Plan, problems: Iterable[ArgumentProblem]
) -> Iterator[ArgumentProblem]:
    """The problems with the paths that a caller knows, who gave a `request`."""
    names = set(plan.request.names.values()) if plan.request else set()
    for each in problems:
        if each.path.partition(".")[0].partition("[")[0] in names:
            path = f"{REQUEST}.{each.path}"
            yield ArgumentProblem(path, each.found, each.allowed, each.hint)
        else:
            yield each
