"""Calls and collections laid out as Black would; used by models until their views are structured."""

from __future__ import annotations

from intaglio.python.expressions import (
    Brackets,
    Expression,
    call,
    flat,
    mapping,
    tuple_,
)

WIDTH = 88
Group = Brackets
Item = Expression


def lay(item: Item, indent: int, prefix: str = "", suffix: str = "") -> str:
    """The item's text; its first line stands after `prefix`, at `indent` columns."""
    return "\n".join(_lines(item, indent, prefix, suffix))


def declared(name: str, annotation: str, item: Group) -> str:
    """`name: annotation = item`; in parentheses where the name, its type and no more fit.

    To a mere name Black gives none where they leave a line too long all the same.
    """
    start = f"{name}: {annotation} =" if annotation else f"{name} ="
    if len(f"{start} {item.opening}") <= WIDTH or len(f"{start} (") > WIDTH:
        return lay(item, 0, f"{start} ")
    wrapped = f"{start} (\n    {lay(item, 4)}\n)"
    if not annotation and any(len(line) > WIDTH for line in wrapped.split("\n")):
        return lay(item, 0, f"{start} ")
    return wrapped


def _lines(item: Item, indent: int, prefix: str, suffix: str) -> list[str]:
    if isinstance(item, str):
        return [prefix + item + suffix]
    forced = item.is_exploded
    if not forced:
        line = prefix + item.flat + suffix
        if indent + len(line) <= WIDTH or indent + len(prefix + item.opening) > WIDTH:
            return [line]
    inner, margin = indent + 4, " " * (indent + 4)
    opening, closing = prefix + item.opening, " " * indent + item.closing + suffix
    if not forced and len(item.items) > 1 and not item.is_tuple:
        body = ", ".join(map(flat, item.items))
        if inner + len(body) <= WIDTH and not item.opening.endswith("{"):
            return [opening, margin + body, closing]
    exploded = (_lines(each, inner, "", ",") for each in item.items)
    return [opening, *(margin + "\n".join(lines) for lines in exploded), closing]
