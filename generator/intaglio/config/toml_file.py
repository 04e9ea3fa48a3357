"""TOML with the lines of its keys, so that messages about a config can point at them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from intaglio.errors import Place, Problem, UsageError

KeyPath = tuple[str, ...]
"""A key with the tables around it: `("package", "name")`."""


def read_toml(file: Path) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file and its data.

    Raises:
        UsageError: if the file is missing, unreadable or not TOML.
    """
    # Only commands that read a config pay for this import; `--help` does not.
    import tomllib

    text = _read_text(file)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_syntax_problem(file, text, str(error))) from None


def find_key_lines(text: str) -> Mapping[KeyPath, int]:
    """The line, from 1, of every key and table of a valid TOML document.

    tomllib knows no lines. The document is therefore cut into statements: a statement ends with the first
    line up to which it parses.
    """
    import tomllib

    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for line, statement in _split_statements(text):
        paths = list(_key_paths(tomllib.loads(statement)))
        is_header = statement.lstrip().startswith("[")
        table = paths[-1] if is_header else table
        for path in paths:
            lines.setdefault(path if is_header else (*table, *path), line)
    return lines


def place_of_line(file: str, text: str, line: int) -> Place:
    """A line of a file, with its text."""
    return Place(file, line, text.split("\n")[line - 1].rstrip("\r"))


def format_value(value: object) -> str:
    """A string, boolean, list or mapping as TOML on one line."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            pairs = (f"{format_key(k)} = {format_value(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case list() | tuple():
            return f"[{', '.join(map(format_value, value))}]"
        case _:
            # The escapes of JSON are escapes of TOML, which also wants one for DEL.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def format_key(key: str) -> str:
    """A key as TOML, in quotes where it needs them."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else format_value(key)


def _split_statements(text: str) -> Iterator[tuple[int, str]]:
    import tomllib

    start, pending = 1, ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        pending += line + "\n"
        try:
            tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue
        yield start, pending
        start, pending = number + 1, ""


def _key_paths(value: object) -> Iterator[KeyPath]:
    match value:
        case dict():
            for key, child in value.items():
                yield (key,)
                yield from ((key, *rest) for rest in _key_paths(child))
        case list():
            for child in value:
                yield from _key_paths(child)


def _read_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        hint = "`intaglio init DESCRIPTION` writes one"
        _raise_usage_error(f"there is no config '{file}'", hint)
    except UnicodeDecodeError:
        _raise_usage_error(f"the config '{file}' is not UTF-8", "TOML is UTF-8")
    except OSError as error:
        _raise_usage_error(f"the config '{file}' cannot be read: {error.strerror}", "")


def _raise_usage_error(what: str, hint: str) -> NoReturn:
    raise UsageError(Problem(what, hint=hint)) from None


def _syntax_problem(file: Path, text: str, message: str) -> Problem:
    what, _, at = message.partition(" (at ")
    number = re.search(r"line (\d+)", at)
    line = int(number[1]) if number else text.rstrip().count("\n") + 1
    early = "" if number else "the file ends too early: "
    is_unquoted = number and what == "Invalid value"
    return Problem(
        f"not TOML: {early}{_reword(what)}",
        hint="strings need quotes" if is_unquoted else "",
        place=place_of_line(str(file), text, line),
    )


def _reword(message: str) -> str:
    """tomllib's message in the words of a user rather than of a parser."""
    if message == "Cannot overwrite a value":
        return "this key is set twice"
    # tomllib names a table by the repr of a tuple.
    plain = re.sub(r"\((.*?),?\)", lambda name: name[1].replace("', '", "."), message)
    return plain[:1].lower() + plain[1:]
