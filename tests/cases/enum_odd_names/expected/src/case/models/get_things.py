"""Models of the operation getThings."""

from typing import Literal, TypeAlias

Sort: TypeAlias = Literal[
    "",
    " ",
    "+1",
    "-1",
    "1080p",
    "class",
    "None",
    "*",
    "a-b",
    "a b",
    "a_b",
    "it's",
    'say "hi"',
    "back\\slash",
    "two\nlines",
    "größe",
    "日本",
    "😀",
    "mro",
    "__init__",
]
