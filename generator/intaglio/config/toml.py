"""TOML that remembers its lines, so that a message about a config can point at them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from intaglio.errors import Place, Problem, UsageError

KeyPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A TOML file: where it is, its text and what that text says."""

    path: str
    text: str
    data: dict[str, Any]

    def place(self, keys: KeyPath) -> Place | None:
        """The line that sets a key or opens a table; `None` where the file has no such key."""
        line = key_lines(self.text).get(keys)
        return line_at(self.path, self.text, line) if line else None


def read(file: Path) -> Source:
    """Reads and parses; raises UsageError for a file that is not there or is not TOML."""
    text = _text(file)
    try:
        return Source(str(file), text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_syntax(file, text, str(error))) from None


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """The 1-based line of every key and table of a valid TOML document.

    tomllib knows no lines, so the document is cut into statements: from where one starts, the first
    line up to which it parses is where it ends.
    """
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for line, statement in _statements(text):
        paths = list(_paths(tomllib.loads(statement)))
        header = statement.lstrip().startswith("[")
        table = paths[-1] if header else table
        for keys in paths:
            lines.setdefault(keys if header else (*table, *keys), line)
    return lines


def line_at(path: str, text: str, line: int) -> Place:
    """A line of a text, as a place to show."""
    return Place(path, line, text.split("\n")[line - 1].rstrip("\r"))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    start, pending = 1, ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        pending += line + "\n"
        try:
            tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue
        yield start, pending
        start, pending = number + 1, ""


def _paths(value: object) -> Iterator[KeyPath]:
    match value:
        case dict():
            for key, child in value.items():
                yield (key,)
                yield from ((key, *rest) for rest in _paths(child))
        case list():
            for child in value:
                yield from _paths(child)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        _refuse(
            f"there is no config '{file}'", "`intaglio init DESCRIPTION` writes one"
        )
    except UnicodeDecodeError:
        _refuse(f"the config '{file}' is not a text", "TOML is written in UTF-8")
    except OSError as error:
        _refuse(f"the config '{file}' cannot be read: {error.strerror}", "")


def _refuse(what: str, hint: str) -> NoReturn:
    raise UsageError(Problem(what, hint=hint)) from None


def _syntax(file: Path, text: str, message: str) -> Problem:
    what, _, at = message.partition(" (at ")
    number = re.search(r"line (\d+)", at)
    line = int(number[1]) if number else text.rstrip().count("\n") + 1
    early = "" if number else "the file ends too early: "
    quotes = number and what == "Invalid value"
    return Problem(
        f"not TOML: {early}{_worded(what)}",
        hint="texts stand in quotes" if quotes else "",
        place=line_at(str(file), text, line),
    )


def _worded(what: str) -> str:
    """tomllib's message, in the words of a user rather than of a parser."""
    if what == "Cannot overwrite a value":
        return "this key is set twice"
    # Tables are named by the repr of a tuple.
    plain = re.sub(r"\((.*?),?\)", lambda name: name[1].replace("', '", "."), what)
    return plain[:1].lower() + plain[1:]
