"""The Jinja environment and its gates: text of the description is printed through one of them or not at all."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from intaglio.render.compiled import Compiled
from intaglio.render.template_folder import shipped
from intaglio.python.types.literals import docstring, literal
from intaglio.python.text import Untrusted


class Ungated(Exception):
    """A template prints text of the description as it is; a bug of the template."""


def refuse_raw(value: object) -> object:
    """Jinja's `finalize`: the last look at a value before it becomes text."""
    if isinstance(value, Untrusted):
        raise Ungated(
            f"text of the description reached a template without a gate: {value[:60]!r}"
        )
    return value


def to_docstring(text: str, indent: int = 0) -> str:
    return docstring(str(text), indent)


def to_literal(value: object) -> str:
    return literal(value)


def to_prose(text: str) -> str:
    """Markdown as the author wrote it, as a part of a page of ours."""
    return _printable(text).strip()


def to_cell(text: str) -> str:
    """Text within one cell of a Markdown table."""
    return " ".join(_printable(text).split()).replace("|", "\\|")


def to_line(text: str) -> str:
    """Text as one line: a heading, or an entry of a list."""
    return " ".join(_printable(text).split())


def to_code(text: str) -> str:
    """Python source that was decided elsewhere, in a fence that it cannot close."""
    return str(text).replace("```", "` ` `")


def to_toml(text: str) -> str:
    """A TOML basic string, which escapes as JSON does but for what lies outside of the BMP."""
    line = to_line(text)
    return json.dumps(line, ensure_ascii=False).replace("\x7f", "\\u007f")


_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _printable(text: str) -> str:
    if text.isprintable():
        return str(text)
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", str(text))


GATES = {
    "docstring": to_docstring,
    "literal": to_literal,
    "prose": to_prose,
    "cell": to_cell,
    "line": to_line,
    "code": to_code,
    "toml": to_toml,
}


def environment(own: Path | None = None) -> Environment:
    """Templates of the user's folder `own` stand before Intaglio's, one file at a time."""
    folders = [shipped()] if own is None else [own, shipped()]
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        finalize=refuse_raw,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
        bytecode_cache=Compiled(shipped(), Path(__file__)) if own is None else None,
    )
    if own is None:
        made.globals.clear()  # looked through for each file, and in none of ours
    made.filters.clear()
    made.filters.update(GATES)
    return made
