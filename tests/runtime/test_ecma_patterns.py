"""Patterns match what ECMA 262 says, in the engines of Rust and Python."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import Field
from pydantic_core import ValidationError

from intaglio.runtime.types.codec import RequestCodec


def matches(pattern: str, string: str) -> bool:
    """True if a request takes the string for the pattern."""
    type_: Any = Annotated[str, Field(pattern=pattern)]
    try:
        RequestCodec(type_).validate(string)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("before", ["", "(?=.)", "(?<!x)"])
@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        (r"^\d$", "07", "a\u07c0\u0661"),
        (r"^\D$", "a\u07c0\u0661", "07"),
        (r"^\w$", "aZ_9", "\u00e9 -"),
        (r"^\W$", "\u00e9 -", "aZ_9"),
        (r"^\s$", " \t\u00a0\u2003\ufeff\u2028", "x\u200b\u0085\x1c"),
        (r"^\S$", "x\u200b\u0085", " \t\u00a0\ufeff"),
        (r"^[\d.]$", "0.", "\u0661a"),
        (r"^[^\W\d]$", "aZ_", "\u00e97"),
        (r"^[\w-.]$", "a-.", "\u00e9,"),
        (r"^[.-\w]$", "a-.", "\u00e9,"),
        (r"^[[&~]$", "[&~", "x"),
        (r"^\\d?$", "\\", "7"),
    ],
)
def test_character_classes(
    before: str, pattern: str, matching: str, others: str
) -> None:
    """`\\d` and `\\w` match ASCII, `\\s` the white space of Unicode, in both engines."""
    pattern = before + pattern
    assert list(matching) == [c for c in matching + others if matches(pattern, c)]


def test_messages_have_the_declared_pattern() -> None:
    """An error has the pattern of the description, not its translation."""
    codec = RequestCodec(list[Annotated[str, Field(pattern=r"^\d+$")]])
    with pytest.raises(ValidationError) as caught:
        codec.validate(["x"])
    (problem,) = codec.problems(caught.value, "q")
    assert r"'x' does not match ^\d+$" == problem.found
