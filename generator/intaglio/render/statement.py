"""A printed line that is too long, by what it is: where parentheses may be added, and how it is broken."""

from __future__ import annotations

import re
from typing import Literal

from intaglio.render.tokens import (
    WIDTH,
    Leaf,
    Line,
    Unknown,
    depths,
    parenthesized,
    tokens,
)
from intaglio.render.splitting import delimiter, settled

_NAMED = re.compile(r"\w+:\w+")
# The optional parentheses have numbers that no bracket of a line has.
_ANNOTATION, _VALUE = 1_000_000, 2_000_000
Context = Literal["statement", "parameter", "return", "item"]


def broken(line: str, context: Context) -> list[str]:
    """The lines that Black makes of one line of code.

    Raises:
        Unknown: where that is not certain.
    """
    code = line.lstrip(" ")
    indent = len(line) - len(code)
    if code.startswith("from "):
        return _imported(line, indent)
    if not line.isascii() or ",]" in code or code.startswith("#"):
        raise Unknown(line)
    if code.startswith("def ") and code.endswith("("):
        return [line]  # a name that is too long stays too long
    if context == "statement" and code.endswith("("):
        return _text(_opened(code, indent))
    if code.startswith("def "):
        return _text(_defined(code, indent))
    made = Line(_leaves(code, context), indent, inside=context in ("parameter", "item"))
    return _text(settled(made))


def _text(lines: tuple[Line, ...]) -> list[str]:
    written = {leaf.pair for line in lines for leaf in line.leaves if leaf.text}
    found = [line.text for line in lines]
    if {_ANNOTATION, _VALUE} <= written:
        return _joined(found)
    return found


def _joined(lines: list[str]) -> list[str]:
    """Once its annotation stands in parentheses, a value is on one line where it fits."""
    *start, opening, value, closing = lines
    joined = f"{opening}{value.strip()}{closing.strip()}"
    fits = opening.endswith("= (") and len(joined) <= WIDTH
    return [*start, joined] if fits else lines


def _defined(code: str, indent: int) -> tuple[Line, ...]:
    """`def name(self) -> X:`, with what it takes on a line of its own."""
    opening, closing = code.index("("), code.index(")")
    head = Line(tokens(code[: opening + 1] + ")")[:-1], indent)
    body = Line(tokens(f"{code[opening + 1:closing]},"), indent + 4, inside=True)
    if delimiter(body)[1] or not head.fits:
        raise Unknown(code)
    return (head, body, *settled(Line(_returning(code[closing:]), indent)))


def _imported(line: str, indent: int) -> list[str]:
    """An import with one name on each line; the first line cannot be made shorter."""
    start, _, names = line.partition(" import ")
    if names in ("(", "*"):
        return [line]
    margin = " " * indent
    listed = [f"{margin}    {name}," for name in names.split(", ")]
    return [f"{start} import (", *listed, f"{margin})"]


def _opened(code: str, indent: int) -> tuple[Line, ...]:
    """`NAME: Operation[X] = Operation(`, whose arguments follow line by line."""
    leaves = tokens(code + ")")[:-1]
    closing = max((i for i, leaf in enumerate(leaves) if leaf.text == "]"), default=0)
    opening = next(
        i for i, leaf in enumerate(leaves) if leaf.pair == leaves[closing].pair
    )
    head = Line(leaves[: opening + 1], indent)
    between = "".join(leaf.text for leaf in leaves[:opening])
    if not head.fits or not _NAMED.fullmatch(between):
        raise Unknown(code)
    body = Line(leaves[opening + 1 : closing], indent + 4, inside=True)
    return (head, *settled(body), Line(leaves[closing:], indent))


def _leaves(code: str, context: Context) -> tuple[Leaf, ...]:
    if context == "return":
        return _returning(code)
    leaves = tokens(code)
    if context == "item" or leaves[0].text == "class":
        return leaves
    if leaves[-1].text == ":":
        raise Unknown(f"the first line of a block: {code}")
    if leaves[0].text == "return":
        return (leaves[0], *_optional(leaves[1:], _ANNOTATION))
    return _annotated(leaves, context)


def _returning(code: str) -> tuple[Leaf, ...]:
    """`) -> X:`, whose first bracket belongs to the lines before."""
    closing = Leaf(")", False, "close", pair=-2)
    arrow, *rest, colon = tokens(code[1:])
    if arrow.text != "->" or colon.text != ":" or rest[0].kind == "open":
        raise Unknown(code)
    return (closing, arrow, *parenthesized(tuple(rest), _ANNOTATION), colon)


def _annotated(leaves: tuple[Leaf, ...], context: Context) -> tuple[Leaf, ...]:
    """`name: X = value`, where X and a statement's value may be put into parentheses."""
    top = [leaf.text if not depth else "" for depth, leaf in depths(leaves)]
    colon = top.index(":") if ":" in top else -1
    equal = top.index("=") if "=" in top else len(leaves)
    if colon < 0 and equal == len(leaves):
        return leaves
    value = leaves[equal + 1 :]
    if context == "parameter":
        end = equal if value else len(leaves) - (leaves[-1].kind == "comma")
        annotation = leaves[colon + 1 : end]
        if "|" in top[colon + 1 : end]:
            annotation = parenthesized(annotation, _ANNOTATION)
        return (*leaves[: colon + 1], *annotation, *leaves[end:])
    return (*_left(leaves[:equal], colon), *leaves[equal : equal + 1], *_right(value))


def _left(leaves: tuple[Leaf, ...], colon: int) -> tuple[Leaf, ...]:
    if colon < 0:
        return leaves
    return (*leaves[: colon + 1], *_optional(leaves[colon + 1 :], _ANNOTATION))


def _right(value: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    return _optional(value, _VALUE) if value else ()


def _optional(leaves: tuple[Leaf, ...], pair: int) -> tuple[Leaf, ...]:
    if leaves[0].text == "(":
        raise Unknown("parentheses that may be needless")
    return parenthesized(leaves, pair)
