"""Values of the description as Python literals, in Black's style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def literal(value: object) -> str:
    """The value as Python text on one line: double quotes, nothing that ends the string before its end."""
    match value:
        case str():
            return string(value)
        case Mapping():
            return f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in value.items())}}}"
        case Sequence():
            return f"[{', '.join(map(literal, value))}]"
        case float() if value.is_integer() and abs(value) < 1e16:
            return str(int(value))
        case float() if value != value or value in (float("inf"), float("-inf")):
            return f'float("{value}")'
        case _:
            return repr(value)


def string(value: str) -> str:
    """A string literal with the quotes that Black would choose."""
    body = escape(value)
    if body.count("'") < body.count('"'):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def escape(text: str) -> str:
    """The text with escapes for what a string literal cannot hold; quotes stay as they are."""
    if text.isprintable() and "\\" not in text:
        return text  # as nearly all texts are
    return "".join(map(_escaped, text))


def _escaped(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if "\ud800" <= char <= "\udfff":
        return (
            "\\ufffd"  # half of a character: nothing that UTF-8, and so JSON, can hold
        )
    if char.isprintable():
        return char
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(char) or _numeric(ord(char))


def _numeric(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
