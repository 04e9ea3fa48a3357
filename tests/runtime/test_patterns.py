"""Patterns mean what ECMA 262 says, whichever engine checks them."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import Field
from pydantic_core import ValidationError

from intaglio.runtime.types.codec import RequestCodec


def is_fit(pattern: str, text: str) -> bool:
    """Whether a request takes the text where the pattern is declared."""
    type_: Any = Annotated[str, Field(pattern=pattern)]
    try:
        RequestCodec(type_).validate(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("before", ["", "(?=.)", "(?<!x)"])
@pytest.mark.parametrize(
    ("pattern", "fit", "unfit"),
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
def test_classes(before: str, pattern: str, fit: str, unfit: str) -> None:
    """Classes of characters are ASCII's, white space is Unicode's, in both engines."""
    pattern = before + pattern
    assert list(fit) == [each for each in fit + unfit if is_fit(pattern, each)]


def test_the_message_has_the_pattern_as_it_is_declared() -> None:
    """A mismatch shows the pattern of the description, not the one that is checked."""
    codec = RequestCodec(list[Annotated[str, Field(pattern=r"^\d+$")]])
    with pytest.raises(ValidationError) as caught:
        codec.validate(["x"])
    (problem,) = codec.problems(caught.value, "q")
    assert r"'x' does not match ^\d+$" == problem.found
