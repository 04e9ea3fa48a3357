"""Where Black would break a line that is too long: the same decisions, for the lines that are printed here.

Black looks at any Python there is, which takes most of a run. The lines that come out too long in
printed files are few in kind: annotations, unions, bases, return types. For these the way of Black's
stable style is followed, and the tests hold one against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from intaglio.render.tokens import WIDTH, Leaf, Line, Unknown, depths, shown


@dataclass(frozen=True, slots=True)
class Split:
    """A line in three, around what the last pair of brackets holds."""

    head: Line
    body: Line
    tail: Line

    @property
    def opening(self) -> Leaf:
        return self.head.leaves[-1]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The three, with their brackets written."""
        if not self.opening.is_optional:
            return (self.head, self.body, self.tail)
        opening, closing = shown(self.opening), shown(self.tail.leaves[0])
        head = replace(self.head, leaves=(*self.head.leaves[:-1], opening))
        tail = replace(self.tail, leaves=(closing, *self.tail.leaves[1:]))
        return (head, self.body, tail)


def settled(line: Line, forced: bool = False) -> tuple[Line, ...]:
    """The lines that Black makes of one; `forced` wherever parentheses may be, they are."""
    if line.fits and not line.explode:
        return (line,)
    parts = by_delimiter(line) if line.inside else ()
    if parts:
        return _all(parts, forced)
    parts = by_last_bracket(line, forced)
    if not parts or line.text in (part.text for part in parts):
        return (line,)
    return _second_opinion(line, _all(parts, forced), forced)


def _all(lines: tuple[Line, ...], forced: bool) -> tuple[Line, ...]:
    return tuple(each for line in lines for each in settled(line, forced))


def _second_opinion(
    line: Line, result: tuple[Line, ...], forced: bool
) -> tuple[Line, ...]:
    """With the optional parentheses, where all fits with them and the first line does not without."""
    if forced or result[0].fits:
        return result
    optional = {
        leaf.pair
        for depth, leaf in depths(line.leaves)
        if leaf.is_optional and not depth
    }
    written = any(
        leaf.pair in optional and leaf.text for each in result for leaf in each.leaves
    )
    if written or not any(leaf.is_optional for leaf in line.leaves):
        return result
    other = by_last_bracket(line, True)
    found = _all(other, True) if other else ()
    return found if found and all(each.fits for each in found) else result


def delimiter(line: Line) -> tuple[str, int]:
    """What the line would be split at, a comma before a bar, and how many of them there are."""
    found = [
        leaf.kind
        for index, (depth, leaf) in enumerate(depths(line.leaves[:-1]))
        if not depth and (leaf.kind == "comma" or leaf.kind == "bar" and index)
    ]
    kind = "comma" if "comma" in found else "bar"
    return kind, found.count(kind)  # type: ignore[arg-type]


def by_delimiter(line: Line) -> tuple[Line, ...]:
    """One line for each item between commas, or each operand of a union."""
    kind, count = delimiter(line)
    if not count:
        return ()
    groups: list[list[Leaf]] = [[]]
    for depth, leaf in depths(line.leaves):
        if kind == "bar" and leaf.kind == "bar" and not depth and groups[-1]:
            groups.append([])
        groups[-1].append(leaf)
        if kind == "comma" and leaf.kind == "comma" and not depth:
            groups.append([])
    items = [group for group in groups if group]
    if kind == "comma" and items[-1][-1].kind != "comma":
        items[-1].append(Leaf(",", False, "comma"))
    return tuple(Line(tuple(item), line.indent, inside=True) for item in items)


def by_last_bracket(line: Line, forced: bool) -> tuple[Line, ...]:
    """Head, body and tail around the last brackets, or around earlier ones where the rest fits."""
    first: tuple[Line, ...] | None = None
    for omit in trailers(line):
        parts = _at(line, omit, forced)
        if parts is None:
            return ()
        if parts[0].fits:
            return parts
        first = first or parts
    return first or ()


def trailers(line: Line) -> Iterator[frozenset[int]]:
    """The brackets to be left together: none, then one trailer after the other that fits."""
    omit: frozenset[int] = frozenset()
    yield omit
    length, opening, closing = line.indent, -1, -1
    inner: set[int] = set()
    leaves = line.leaves
    for index in range(len(leaves) - 1, -1, -1):
        leaf = leaves[index]
        length += leaf.length
        if length > WIDTH:
            return
        if opening >= 0:
            if leaf.kind == "open" and leaf.pair == opening:
                opening = -1
            elif leaf.kind == "close":
                inner.add(leaf.pair)
        elif leaf.kind == "close":
            if index and leaves[index - 1].kind == "open":
                inner.add(leaf.pair)
                continue
            if closing >= 0:
                omit |= {closing, *inner}
                inner.clear()
                if _start(line, omit) <= WIDTH:
                    yield omit
            if leaf.text:
                opening = closing = leaf.pair


def _start(line: Line, omit: frozenset[int]) -> int:
    """How long the line is before the brackets that would be split at."""
    target = next(
        (
            leaf.pair
            for leaf in reversed(line.leaves)
            if leaf.kind == "close" and leaf.pair not in omit
        ),
        None,
    )
    length = line.indent
    for leaf in line.leaves:
        if leaf.kind == "open" and leaf.pair == target:
            return length if leaf.text else 0
        length += leaf.length
    return 0


def _at(line: Line, omit: frozenset[int], forced: bool) -> tuple[Line, ...] | None:
    split = _split(line, omit)
    return None if split is None else _with_or_without(split, line, omit, forced)


def _split(line: Line, omit: frozenset[int]) -> Split | None:
    """The line around the last brackets that hold something and are not left together."""
    leaves = line.leaves
    for end in range(len(leaves) - 1, 0, -1):
        leaf = leaves[end]
        if leaf.kind == "close" and leaf.pair not in omit:
            start = _opening(leaves, leaf.pair)
            if start is None:
                return None
            if start + 1 < end:
                return _three(line, start, end)
    return None


def _opening(leaves: tuple[Leaf, ...], pair: int) -> int | None:
    return next(
        (
            i
            for i, leaf in enumerate(leaves)
            if leaf.kind == "open" and leaf.pair == pair
        ),
        None,
    )


def _three(line: Line, start: int, end: int) -> Split:
    leaves = line.leaves
    body = Line(leaves[start + 1 : end], line.indent + 4, inside=True)
    if leaves[start].atom and delimiter(body)[0] == "comma":
        body = replace(body, explode=True)
    return Split(
        Line(leaves[: start + 1], line.indent), body, Line(leaves[end:], line.indent)
    )


def _with_or_without(
    split: Split, line: Line, omit: frozenset[int], forced: bool
) -> tuple[Line, ...] | None:
    """The split, or one further inside where its parentheses are optional and not needed."""
    if not forced and split.opening.is_optional and _can_omit(split.body):
        inner = omit | {split.opening.pair}
        other = _split(line, inner)
        if other is not None and not _prefers(other, split):
            return split.lines
        parts = other and _with_or_without(other, line, inner, forced)
        if parts:
            return parts
        if len(split.body.leaves) < 2 and not split.body.fits:
            return None
    return split.lines


def _can_omit(body: Line) -> bool:
    """Whether what optional parentheses hold reads as well without them."""
    kind, count = delimiter(Line((*body.leaves, body.leaves[-1]), 0))
    if not count:
        return True
    if count > 1:
        return False
    if body.leaves[0].kind == "open":
        raise Unknown("an expression that starts with a bracket")
    last = body.leaves[-1]
    if last.kind != "close" or body.leaves[-2].kind == "open":
        return False
    start = _opening(body.leaves, last.pair)
    if last.text == "]" and start is not None and not body.leaves[start].atom:
        return False
    return _fits_before(body, start or 0)


def _fits_before(body: Line, start: int) -> bool:
    before = body.leaves[:start]
    length = body.indent + sum(leaf.length for leaf in body.leaves[: start + 1])
    return length <= WIDTH or any(leaf.kind == "open" for leaf in before)


def _prefers(other: Split, split: Split) -> bool:
    """Whether a split inside of the parentheses is better than one at them."""
    head = split.head.leaves
    if len(head) < 2 or head[-2].kind != "equal":
        return True
    if not any(leaf.kind in ("open", "close") for leaf in head[:-1]):
        return True
    if len(split.head.text) > WIDTH - 1:
        return True
    inner = other.head.leaves
    equal = max((i for i, leaf in enumerate(inner) if leaf.kind == "equal"), default=-1)
    if any(leaf.kind == "close" for leaf in inner[equal + 1 :]):
        return True
    return equal >= 0 and other.head.fits
