"""Breaks one printed line that is too long, by the kind of statement that it is."""

from __future__ import annotations

import re
from typing import Literal

from intaglio.render.line_breaking.splitting import split_delimiter, split_line
from intaglio.render.line_breaking.tokens import (
    WIDTH,
    Line,
    Token,
    UncertainLayout,
    in_optional_parentheses,
    tokenize_line,
    with_depths,
)

_NAME_AND_TYPE = re.compile(r"\w+:\w+")
_DEF = re.compile(r"(async )?def ")
# The optional parentheses have numbers that no bracket of a line has.
_ANNOTATION, _VALUE = 1_000_000, 2_000_000
Context = Literal["statement", "parameter", "return", "item"]
"""Where a line stands: a parameter of a function, its return annotation, an item of a collection."""


def break_statement(line: str, context: Context) -> list[str]:
    """The lines that Black makes of one line of code.

    Raises:
        UncertainLayout: if the result of Black is not certain.
    """
    code = line.lstrip(" ")
    indent = len(line) - len(code)
    if code.startswith("from "):
        return _break_import(line, indent)
    if not line.isascii() or ",]" in code or code.startswith("#"):
        raise UncertainLayout(line)
    is_function = _DEF.match(code) is not None
    if is_function and code.endswith("("):
        return [line]  # a name that is too long stays too long
    if context == "statement" and code.endswith("("):
        return _write_lines(_break_opening(code, indent))
    if is_function:
        return _write_lines(_break_function(code, indent))
    is_inside = context in ("parameter", "item")
    parsed = Line(_tokenize_statement(code, context), indent, inside=is_inside)
    return _write_lines(split_line(parsed))


def _write_lines(lines: tuple[Line, ...]) -> list[str]:
    written = {token.pair for line in lines for token in line.tokens if token.text}
    texts = [line.text for line in lines]
    if {_ANNOTATION, _VALUE} <= written:
        return _join_value(texts)
    return texts


def _join_value(lines: list[str]) -> list[str]:
    """If the annotation stands in parentheses, a value that fits stands on one line."""
    *start, opening, value, closing = lines
    joined = f"{opening}{value.strip()}{closing.strip()}"
    fits = opening.endswith("= (") and len(joined) <= WIDTH
    return [*start, joined] if fits else lines


def _break_function(code: str, indent: int) -> tuple[Line, ...]:
    """`def name(self, **options: X) -> Y:`, its parameters on a line of their own."""
    opening, closing = code.index("("), code.index(") ->")
    head = Line(tokenize_line(code[: opening + 1] + ")")[:-1], indent)
    parameters = tokenize_line(code[opening + 1 : closing])
    body = Line(parameters, indent + 4, inside=True)
    if not split_delimiter(Line((*parameters, parameters[-1]), 0))[1]:
        body = Line((*parameters, Token(",", False, "comma")), indent + 4, inside=True)
    if not head.fits or not body.fits:
        raise UncertainLayout(code)
    return (
        head,
        body,
        *split_line(Line(_tokenize_return(code[closing:]), indent)),
    )


def _break_import(line: str, indent: int) -> list[str]:
    """An import with one name on each line; the first line cannot be shorter."""
    start, _, names = line.partition(" import ")
    if names in ("(", "*"):
        return [line]
    margin = " " * indent
    listed = [f"{margin}    {name}," for name in names.split(", ")]
    return [f"{start} import (", *listed, f"{margin})"]


def _break_opening(code: str, indent: int) -> tuple[Line, ...]:
    """`NAME: Operation[X] = Operation(`, the arguments of which follow line by line."""
    tokens = tokenize_line(code + ")")[:-1]
    closing = max((i for i, each in enumerate(tokens) if each.text == "]"), default=0)
    opening = next(
        i for i, each in enumerate(tokens) if each.pair == tokens[closing].pair
    )
    head = Line(tokens[: opening + 1], indent)
    between = "".join(each.text for each in tokens[:opening])
    if not head.fits or not _NAME_AND_TYPE.fullmatch(between):
        raise UncertainLayout(code)
    body = Line(tokens[opening + 1 : closing], indent + 4, inside=True)
    return (head, *split_line(body), Line(tokens[closing:], indent))


def _tokenize_statement(code: str, context: Context) -> tuple[Token, ...]:
    if context == "return":
        return _tokenize_return(code)
    tokens = tokenize_line(code)
    if context == "item" or tokens[0].text == "class":
        return tokens
    if tokens[-1].text == ":":
        raise UncertainLayout(f"the first line of a block: {code}")
    if tokens[0].text == "return":
        return (tokens[0], *_with_optional_parentheses(tokens[1:], _ANNOTATION))
    return _tokenize_assignment(tokens, context)


def _tokenize_return(code: str) -> tuple[Token, ...]:
    """`) -> X:`; its first bracket closes one of an earlier line."""
    closing = Token(")", False, "close", pair=-2)
    arrow, *annotation, colon = tokenize_line(code[1:])
    is_known = arrow.text == "->" and colon.text == ":"
    if not is_known or annotation[0].kind == "open":
        raise UncertainLayout(code)
    inner = in_optional_parentheses(tuple(annotation), _ANNOTATION)
    return (closing, arrow, *inner, colon)


def _tokenize_assignment(
    tokens: tuple[Token, ...], context: Context
) -> tuple[Token, ...]:
    """`name: X = value`; X and the value of a statement may stand in parentheses."""
    top = [token.text if not depth else "" for depth, token in with_depths(tokens)]
    colon = top.index(":") if ":" in top else -1
    equal = top.index("=") if "=" in top else len(tokens)
    if colon < 0 and equal == len(tokens):
        return tokens
    value = tokens[equal + 1 :]
    if context == "parameter":
        end = equal if value else len(tokens) - (tokens[-1].kind == "comma")
        annotation = tokens[colon + 1 : end]
        if "|" in top[colon + 1 : end]:
            annotation = in_optional_parentheses(annotation, _ANNOTATION)
        return (*tokens[: colon + 1], *annotation, *tokens[end:])
    target = tokens[:equal]
    if colon >= 0:
        annotation = _with_optional_parentheses(target[colon + 1 :], _ANNOTATION)
        target = (*target[: colon + 1], *annotation)
    ending = _with_optional_parentheses(value, _VALUE) if value else ()
    return (*target, *tokens[equal : equal + 1], *ending)


def _with_optional_parentheses(
    tokens: tuple[Token, ...], pair: int
) -> tuple[Token, ...]:
    if tokens[0].text == "(":
        raise UncertainLayout("parentheses that Black may remove")
    return in_optional_parentheses(tokens, pair)
