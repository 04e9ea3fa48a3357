"""Values of examples in the documentation, one entry per line."""

from __future__ import annotations

import datetime

from intaglio.python.docs.example import CodeExample
from intaglio.python.types.literals import literal


def layout_example(value: object, indent: int) -> str:
    """The value as Python code in a fence of Markdown, which it cannot close.

    Args:
        value: a JSON value, a date, a time or a `CodeExample`.
        indent: the column of the closing brackets.
    """
    return _layout(value, indent).replace("```", "` ` `")


def _layout(value: object, indent: int) -> str:
    match value:
        case CodeExample(code=code):
            return code
        case datetime.date() | datetime.time():
            return literal(value.isoformat())
        case dict() if value:
            inner = indent + 4
            entries = [f"{literal(k)}: {_layout(v, inner)}" for k, v in value.items()]
            return _in_lines("{", entries, "}", indent)
        case list() if value:
            items = [_layout(each, indent + 4) for each in value]
            return _in_lines("[", items, "]", indent)
        case _:
            return literal(value)


def _in_lines(opening: str, items: list[str], closing: str, indent: int) -> str:
    margin = " " * indent
    lines = "".join(f"{margin}    {item},\n" for item in items)
    return f"{opening}\n{lines}{margin}{closing}"
