"""Python expressions with brackets, as values: what a declaration is made of before it is laid out.

`render/line_breaking/expression_layout.py` writes them in Black's style.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Brackets:
    """`opening`, the items between commas, `closing`: `Query(` ... `)`.

    With `one_per_line` every item stands on a line of its own. A tuple has `is_tuple`: with one item
    it ends in a comma.
    """

    opening: str
    items: tuple[Expression, ...]
    closing: str
    one_per_line: bool = False
    is_tuple: bool = False

    @property
    def flat(self) -> str:
        """The expression on one line."""
        comma = "," if self.is_tuple and len(self.items) == 1 else ""
        return f"{self.opening}{', '.join(map(flat, self.items))}{comma}{self.closing}"

    @property
    def is_exploded(self) -> bool:
        """True if a magic trailing comma, here or inside, keeps this from one line."""
        return self.one_per_line or any(
            isinstance(item, Brackets) and item.is_exploded for item in self.items
        )


Expression = str | Brackets


@dataclass(frozen=True, slots=True)
class Assignment:
    """`target: annotation = value`; the annotation may be empty."""

    target: str
    annotation: str
    value: Brackets


def call(function: str, *arguments: Expression, one_per_line: bool = False) -> Brackets:
    return Brackets(f"{function}(", arguments, ")", one_per_line and bool(arguments))


def tuple_(*items: Expression, one_per_line: bool = False) -> Brackets:
    # The comma of a tuple of one is no magic one: it has to be there.
    exploded = one_per_line and len(items) > 1
    return Brackets("(", items, ")", exploded, is_tuple=True)


def mapping(*entries: Expression) -> Brackets:
    return Brackets("{", entries, "}")


def keyword(name: str, value: Expression) -> Expression:
    """`name=value`, an argument by keyword."""
    return _prefixed(f"{name}=", value)


def entry(key: str, value: Expression) -> Expression:
    """`key: value`, an entry of a mapping."""
    return _prefixed(f"{key}: ", value)


def flat(expression: Expression) -> str:
    """The expression on one line."""
    return expression if isinstance(expression, str) else expression.flat


def _prefixed(prefix: str, value: Expression) -> Expression:
    if isinstance(value, str):
        return prefix + value
    return replace(value, opening=prefix + value.opening)
