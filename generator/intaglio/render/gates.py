"""The gates: the only ways for text of the description into printed Python, Markdown and TOML.

Text of others is `Untrusted`. A template prints it through one of the filters of `GATES`; without one
the run stops with `UngatedTextError`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from intaglio.python.expressions import Assignment
from intaglio.python.text import Untrusted
from intaglio.python.types.literals import literal
from intaglio.render.examples import layout_example
from intaglio.render.docstring_escaping import docstring, docstring_part
from intaglio.render.line_breaking.expression_layout import layout_assignment

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class UngatedTextError(Exception):
    """A template prints text of the description without a gate."""


def refuse_untrusted(value: object) -> object:
    """Returns the value that a template prints; Jinja calls this for each.

    Raises:
        UngatedTextError: if it is text of the description that passed no gate.
    """
    if isinstance(value, Untrusted):
        what = "text of the description needs a gate, such as `| literal`"
        raise UngatedTextError(f"{what}: {str(value)[:60]!r}")
    return value


def to_docstring(text: str, indent: int = 0) -> str:
    """The whole text between the quotes of a docstring; `indent` is the column of its quotes."""
    return docstring(str(text), indent)


def to_docstring_part(text: str, indent: int = 0) -> str:
    """A part of a docstring; `indent` is the column of its further lines."""
    return docstring_part(str(text), indent)


def to_literal(value: object) -> str:
    """A value as a Python literal: strings in quotes, lists, numbers, booleans, None."""
    return literal(value)


def to_statement(value: Assignment) -> str:
    """An assignment in Black's style."""
    return layout_assignment(value)


def to_prose(text: str) -> str:
    """Markdown of the author, as a part of a page."""
    return _printable(text).strip()


def to_cell(text: str) -> str:
    """Text in one cell of a Markdown table."""
    return " ".join(_printable(text).split()).replace("|", "\\|")


def to_line(text: str) -> str:
    """Text on one line: a heading, or an entry of a list."""
    return " ".join(_printable(text).split())


def to_example(value: object, indent: int = 0) -> str:
    """A value in an example: Python code in a fence of Markdown."""
    return layout_example(value, indent)


def to_toml(text: str) -> str:
    """A TOML basic string, which escapes as JSON does for characters of the BMP."""
    line = to_line(text)
    return json.dumps(line, ensure_ascii=False).replace("\x7f", "\\u007f")


def _printable(text: str) -> str:
    if text.isprintable():
        return str(text)
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", str(text))


GATES: Mapping[str, Callable[..., Any]] = {
    "docstring": to_docstring,
    "docstring_part": to_docstring_part,
    "literal": to_literal,
    "statement": to_statement,
    "prose": to_prose,
    "cell": to_cell,
    "line": to_line,
    "example": to_example,
    "toml": to_toml,
}
"""The filters that templates may use, by name."""
