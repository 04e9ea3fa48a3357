"""Bytes -> string -> data of one file, whether it is JSON or YAML."""

from __future__ import annotations

import json

from intaglio.errors import IntaglioError, Problem
from intaglio.load.syntax.json_text import parse_json
from intaglio.load.syntax.problems import make_error


def decode_text(content: bytes, path: str) -> str:
    """Decodes the bytes of a file: UTF-8, or UTF-16 and UTF-32 if they begin so. Line ends become LF.

    `path` is the name of the file in messages.

    Raises:
        IntaglioError: for another encoding and for binary files.
    """
    encoding = json.detect_encoding(content)
    hint = "save it as UTF-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        found = f"byte {content[error.start]:#04x} at offset {error.start}"
        problem = Problem(f"'{path}' is not text: {found}", hint=hint)
        raise IntaglioError(problem) from error
    if "\0" in text:
        problem = Problem(f"'{path}' is not text: it holds null bytes", hint=hint)
        raise IntaglioError(problem)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse_text(text: str, path: str) -> object:
    """The data of a JSON or YAML text. `path` is the name of the file in messages.

    Raises:
        IntaglioError: with one problem for each line that is wrong, and for an empty text.
    """
    if not text.strip():
        raise IntaglioError(Problem(f"'{path}' is empty"))
    if not is_json(text, path):
        return _parse_yaml(text, path)
    try:
        return parse_json(text, path)
    except json.JSONDecodeError as error:
        try:
            return _parse_yaml(text, path)
        except IntaglioError:
            if not path.endswith(".json"):
                raise
        what = f"not valid JSON: {error.msg.lower()}, column {error.colno}"
        raise make_error(
            what, text, path, error.pos, _suggest_json_fix(error)
        ) from error


def is_json(text: str, path: str) -> bool:
    """True if the file is meant to be JSON, by its name or by its first character."""
    return path.endswith(".json") or text.lstrip()[:1] in ("{", "[")


def _parse_yaml(text: str, path: str) -> object:
    # PyYAML is slow to import, and JSON does not need it.
    from intaglio.load.syntax.yaml_text import parse_yaml

    return parse_yaml(text, path)


def _suggest_json_fix(error: json.JSONDecodeError) -> str:
    if "property name" in error.msg:
        return "keys stand in double quotes, and the last entry has no comma after it"
    if "delimiter" in error.msg:
        return "a comma, colon or quote is missing here or just before"
    return ""
