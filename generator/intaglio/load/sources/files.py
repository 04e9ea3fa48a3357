"""A path -> bytes -> text -> data: the one place that opens a file of the user's description."""

from __future__ import annotations

import json
from pathlib import Path

from intaglio.errors import IntaglioError, Place, Problem
from intaglio.load.syntax import json_text
from intaglio.load.syntax.fault import Fault, Faulty


def read_file(path: Path, shown: str) -> bytes:
    """The bytes of a file; `shown` is how messages call it. Raises `IntaglioError`."""
    try:
        if path.is_dir():
            raise _refused(
                f"'{shown}' is a folder", "name the file of the description in it"
            )
        if path.exists() and not path.is_file():
            raise _refused(f"'{shown}' is no regular file")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _refused(f"'{shown}' does not exist", _neighbours(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(f"'{shown}' cannot be read: {reason.lower()}") from error


def _refused(what: str, hint: str = "") -> IntaglioError:
    return IntaglioError(Problem(what, hint=hint))


def _neighbours(path: Path) -> str:
    """What a user may have meant who named a file that is not there."""
    if not path.parent.is_dir():
        return f"there is no folder '{path.parent.name}' either"
    endings = (".yaml", ".yml", ".json")
    names = sorted(
        each.name for each in path.parent.iterdir() if each.suffix in endings
    )
    return f"its folder has {', '.join(names[:8])}" if names else ""


def decode(data: bytes, shown: str) -> str:
    """The text of a file: UTF-8, or UTF-16 and UTF-32 where it says so; line ends become LF."""
    encoding = json.detect_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"'{shown}' is not text: byte {data[error.start]:#04x} at offset {error.start}"
        raise _refused(what, "save it as UTF-8") from error
    if "\0" in text:
        raise _refused(
            f"'{shown}' is not text: it holds null bytes", "save it as UTF-8"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse(text: str, shown: str) -> object:
    """The data of a YAML or JSON text. Raises `IntaglioError` with a line per thing that is wrong."""
    if not text.strip():
        raise _refused(f"'{shown}' is empty")
    try:
        if is_json(text, shown):
            return _parse_json(text, shown)
        return _parse_yaml(text)
    except Faulty as faulty:
        problems = (_problem(fault, text, shown) for fault in faulty.faults)
        raise IntaglioError(*problems) from faulty


def is_json(text: str, shown: str) -> bool:
    """Whether a text says that it is JSON: by the end of its name or by how it begins."""
    return shown.endswith(".json") or text.lstrip()[:1] in ("{", "[")


def _parse_json(text: str, shown: str) -> object:
    try:
        return json_text.parse(text)
    except json.JSONDecodeError as error:
        try:
            return _parse_yaml(text)
        except Faulty:
            if not shown.endswith(".json"):
                raise
        what = f"not valid JSON: {error.msg.lower()}, column {error.colno}"
        raise Faulty(Fault(what, error.lineno, _json_hint(error))) from error


def _parse_yaml(text: str) -> object:
    # A third of the time that this room takes to import.
    from intaglio.load.syntax import yaml_text

    return yaml_text.parse(text)


def _json_hint(error: json.JSONDecodeError) -> str:
    if "property name" in error.msg:
        return "keys stand in double quotes, and the last entry has no comma after it"
    if "delimiter" in error.msg:
        return "a comma, colon or quote is missing here or just before"
    return ""


def _problem(fault: Fault, text: str, shown: str) -> Problem:
    if not fault.line:
        return Problem(f"'{shown}': {fault.what}", hint=fault.hint)
    return Problem(fault.what, hint=fault.hint, place=place(text, shown, fault.line))


def place(text: str, shown: str, line: int) -> Place:
    """A line of a file, with what stands there."""
    lines = text.split("\n", line)
    return Place(shown, line, lines[line - 1] if line <= len(lines) else "")
