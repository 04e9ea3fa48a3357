"""Splits a line that is too long where Black splits it.

Black formats any Python, and takes most of the time of a run. Printed lines that are too long are of
few kinds: annotations, unions, bases, return types. For these kinds this module follows the rules of
Black's stable style; the tests compare both. `split_line` is the entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from intaglio.render.line_breaking.tokens import (
    WIDTH,
    Token,
    Line,
    UncertainLayout,
    with_depths,
    write_parenthesis,
)


@dataclass(frozen=True, slots=True)
class Split:
    """A line in three parts, around the content of one pair of brackets."""

    head: Line
    body: Line
    tail: Line

    @property
    def opening(self) -> Token:
        return self.head.tokens[-1]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The three parts, with optional parentheses written."""
        if not self.opening.is_optional:
            return (self.head, self.body, self.tail)
        opening, closing = write_parenthesis(self.opening), write_parenthesis(
            self.tail.tokens[0]
        )
        head = replace(self.head, tokens=(*self.head.tokens[:-1], opening))
        tail = replace(self.tail, tokens=(closing, *self.tail.tokens[1:]))
        return (head, self.body, tail)


def split_line(line: Line, forced: bool = False) -> tuple[Line, ...]:
    """The lines that Black makes of a line; with `forced` it writes all optional parentheses."""
    if line.fits and not line.explode:
        return (line,)
    parts = split_at_delimiter(line) if line.inside else ()
    if parts:
        return _split_all(parts, forced)
    parts = split_at_last_bracket(line, forced)
    if not parts or line.text in (part.text for part in parts):
        return (line,)
    return _compare_with_parentheses(line, _split_all(parts, forced), forced)


def _split_all(lines: tuple[Line, ...], forced: bool) -> tuple[Line, ...]:
    return tuple(each for line in lines for each in split_line(line, forced))


def _compare_with_parentheses(
    line: Line, result: tuple[Line, ...], forced: bool
) -> tuple[Line, ...]:
    """The split with optional parentheses, if it fits everywhere and `result` does not fit in its first line."""
    if forced or result[0].fits:
        return result
    optional = {
        token.pair
        for depth, token in with_depths(line.tokens)
        if token.is_optional and not depth
    }
    written = any(
        token.pair in optional and token.text
        for each in result
        for token in each.tokens
    )
    if written or not any(token.is_optional for token in line.tokens):
        return result
    other = split_at_last_bracket(line, True)
    found = _split_all(other, True) if other else ()
    return found if found and all(each.fits for each in found) else result


def split_delimiter(line: Line) -> tuple[str, int]:
    """The delimiter that the line is split at, "comma" or "bar", and how many of it there are."""
    found = [
        token.kind
        for index, (depth, token) in enumerate(with_depths(line.tokens[:-1]))
        if not depth and (token.kind == "comma" or token.kind == "bar" and index)
    ]
    kind = "comma" if "comma" in found else "bar"
    return kind, found.count(kind)  # type: ignore[arg-type]


def split_at_delimiter(line: Line) -> tuple[Line, ...]:
    """One line for each item between commas, or for each operand of a union."""
    kind, count = split_delimiter(line)
    if not count:
        return ()
    groups: list[list[Token]] = [[]]
    for depth, token in with_depths(line.tokens):
        if kind == "bar" and token.kind == "bar" and not depth and groups[-1]:
            groups.append([])
        groups[-1].append(token)
        if kind == "comma" and token.kind == "comma" and not depth:
            groups.append([])
    items = [group for group in groups if group]
    if kind == "comma" and items[-1][-1].kind != "comma":
        items[-1].append(Token(",", False, "comma"))
    return tuple(Line(tuple(item), line.indent, inside=True) for item in items)


def split_at_last_bracket(line: Line, forced: bool) -> tuple[Line, ...]:
    """Head, body and tail around the last brackets, or around earlier ones if the rest fits."""
    first: tuple[Line, ...] | None = None
    for omit in brackets_to_omit(line):
        parts = _split_around(line, omit, forced)
        if parts is None:
            return ()
        if parts[0].fits:
            return parts
        first = first or parts
    return first or ()


def brackets_to_omit(line: Line) -> Iterator[frozenset[int]]:
    """The sets of brackets that are not split: none, then one more trailer at a time while it fits."""
    omit: frozenset[int] = frozenset()
    yield omit
    length, opening, closing = line.indent, -1, -1
    inner: set[int] = set()
    tokens = line.tokens
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        length += token.length
        if length > WIDTH:
            return
        if opening >= 0:
            if token.kind == "open" and token.pair == opening:
                opening = -1
            elif token.kind == "close":
                inner.add(token.pair)
        elif token.kind == "close":
            if index and tokens[index - 1].kind == "open":
                inner.add(token.pair)
                continue
            if closing >= 0:
                omit |= {closing, *inner}
                inner.clear()
                if _length_before_split(line, omit) <= WIDTH:
                    yield omit
            if token.text:
                opening = closing = token.pair


def _length_before_split(line: Line, omit: frozenset[int]) -> int:
    """The length of the line up to the brackets that it would be split at."""
    target = next(
        (
            token.pair
            for token in reversed(line.tokens)
            if token.kind == "close" and token.pair not in omit
        ),
        None,
    )
    length = line.indent
    for token in line.tokens:
        if token.kind == "open" and token.pair == target:
            return length if token.text else 0
        length += token.length
    return 0


def _split_around(
    line: Line, omit: frozenset[int], forced: bool
) -> tuple[Line, ...] | None:
    split = _split(line, omit)
    return None if split is None else _choose_split(split, line, omit, forced)


def _split(line: Line, omit: frozenset[int]) -> Split | None:
    """The line split around the last brackets that have content and are not omitted."""
    tokens = line.tokens
    for end in range(len(tokens) - 1, 0, -1):
        token = tokens[end]
        if token.kind == "close" and token.pair not in omit:
            start = _opening(tokens, token.pair)
            if start is None:
                return None
            if start + 1 < end:
                return _in_three_parts(line, start, end)
    return None


def _opening(tokens: tuple[Token, ...], pair: int) -> int | None:
    return next(
        (
            i
            for i, token in enumerate(tokens)
            if token.kind == "open" and token.pair == pair
        ),
        None,
    )


def _in_three_parts(line: Line, start: int, end: int) -> Split:
    tokens = line.tokens
    body = Line(tokens[start + 1 : end], line.indent + 4, inside=True)
    if tokens[start].atom and split_delimiter(body)[0] == "comma":
        body = replace(body, explode=True)
    return Split(
        Line(tokens[: start + 1], line.indent), body, Line(tokens[end:], line.indent)
    )


def _choose_split(
    split: Split, line: Line, omit: frozenset[int], forced: bool
) -> tuple[Line, ...] | None:
    """The split, or one further inside if its parentheses are optional and not needed."""
    if not forced and split.opening.is_optional and _can_omit_parentheses(split.body):
        inner = omit | {split.opening.pair}
        other = _split(line, inner)
        if other is not None and not _is_better_split(other, split):
            return split.lines
        parts = other and _choose_split(other, line, inner, forced)
        if parts:
            return parts
        if len(split.body.tokens) < 2 and not split.body.fits:
            return None
    return split.lines


def _can_omit_parentheses(body: Line) -> bool:
    """True if the content of optional parentheses can stand without them."""
    kind, count = split_delimiter(Line((*body.tokens, body.tokens[-1]), 0))
    if not count:
        return True
    if count > 1:
        return False
    if body.tokens[0].kind == "open":
        raise UncertainLayout("an expression that starts with a bracket")
    last = body.tokens[-1]
    if last.kind != "close" or body.tokens[-2].kind == "open":
        return False
    start = _opening(body.tokens, last.pair)
    if last.text == "]" and start is not None and not body.tokens[start].atom:
        return False
    return _fits_before(body, start or 0)


def _fits_before(body: Line, start: int) -> bool:
    before = body.tokens[:start]
    length = body.indent + sum(token.length for token in body.tokens[: start + 1])
    return length <= WIDTH or any(token.kind == "open" for token in before)


def _is_better_split(other: Split, split: Split) -> bool:
    """True if a split inside of the parentheses is better than one at them."""
    head = split.head.tokens
    if len(head) < 2 or head[-2].kind != "equal":
        return True
    if not any(token.kind in ("open", "close") for token in head[:-1]):
        return True
    if len(split.head.text) > WIDTH - 1:
        return True
    inner = other.head.tokens
    equal = max(
        (i for i, token in enumerate(inner) if token.kind == "equal"), default=-1
    )
    if any(token.kind == "close" for token in inner[equal + 1 :]):
        return True
    return equal >= 0 and other.head.fits
