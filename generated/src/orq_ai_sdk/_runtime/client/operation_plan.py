"""An operation compiled for calls: its types are evaluated and its codecs are built once."""

from __future__ import annotations

from typing import Any

from ..request.request_plan import RequestPlan
from ..response.response_plan import ResponsesPlan
from ..types.build_lock import BUILDING
from .operation import Operation


class OperationPlan:
    """The parts of an operation that all of its calls use."""

    __slots__ = ("operation", "request", "responses")

    def __init__(self, operation: Operation[Any]) -> None:
        self.operation = operation
        self.responses = ResponsesPlan(operation.method, operation.responses)
        self.request = RequestPlan(
            operation.method,
            operation.path,
            operation.parameters,
            operation.bodies,
            operation.content_type_argument,
            operation.request,
            self.responses.accept,
        )


def plan_of(operation: Operation[Any]) -> OperationPlan:
    """The plan of an operation. It is made at the first call and stored in the operation."""
    plan: OperationPlan | None = operation.__dict__.get("_plan")
    return plan or _make_plan(operation)


def _make_plan(operation: Operation[Any]) -> OperationPlan:
    with BUILDING:
        plan: OperationPlan | None = operation.__dict__.get("_plan")
        if plan is None:
            plan = OperationPlan(operation)
            operation.__dict__["_plan"] = (
                plan  # not a field, so equality of operations ignores it
            )
    return plan
