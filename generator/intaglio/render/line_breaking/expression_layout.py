"""Expressions and assignments as text in Black's style."""

from __future__ import annotations

from intaglio.python.expressions import Assignment, Brackets, Expression, flat
from intaglio.render.line_breaking.tokens import WIDTH


def layout_expression(
    expression: Expression, indent: int, prefix: str = "", suffix: str = ""
) -> str:
    """The text of an expression; its first line stands after `prefix`, at `indent` columns."""
    return "\n".join(_lines(expression, indent, prefix, suffix))


def layout_assignment(assignment: Assignment) -> str:
    """`target: annotation = value`; in parentheses where the target, its annotation and no more fit.

    To a target without annotation Black gives none where they leave a line too long all the same.
    """
    target, annotation, value = (
        assignment.target,
        assignment.annotation,
        assignment.value,
    )
    start = f"{target}: {annotation} =" if annotation else f"{target} ="
    if len(f"{start} {value.opening}") <= WIDTH or len(f"{start} (") > WIDTH:
        return layout_expression(value, 0, f"{start} ")
    wrapped = f"{start} (\n    {layout_expression(value, 4)}\n)"
    if not annotation and any(len(line) > WIDTH for line in wrapped.split("\n")):
        return layout_expression(value, 0, f"{start} ")
    return wrapped


def _lines(item: Expression, indent: int, prefix: str, suffix: str) -> list[str]:
    if isinstance(item, str):
        return [prefix + item + suffix]
    if not item.is_exploded:
        line = prefix + item.flat + suffix
        if indent + len(line) <= WIDTH or indent + len(prefix + item.opening) > WIDTH:
            return [line]
        if (body := _one_line_body(item, indent + 4)) is not None:
            closing = " " * indent + item.closing + suffix
            return [prefix + item.opening, body, closing]
    return _one_item_per_line(item, indent, prefix, suffix)


def _one_line_body(item: Brackets, indent: int) -> str | None:
    """The items together on a line of their own, where Black puts them there."""
    body = ", ".join(map(flat, item.items))
    fits = indent + len(body) <= WIDTH
    if len(item.items) < 2 or item.is_tuple or item.opening.endswith("{") or not fits:
        return None
    return " " * indent + body


def _one_item_per_line(
    item: Brackets, indent: int, prefix: str, suffix: str
) -> list[str]:
    margin = " " * (indent + 4)
    lines = (_lines(each, indent + 4, "", ",") for each in item.items)
    closing = " " * indent + item.closing + suffix
    return [
        prefix + item.opening,
        *(margin + "\n".join(each) for each in lines),
        closing,
    ]
