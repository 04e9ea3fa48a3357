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
    body = _plain(value) or "".join(map(_escaped, value))
    if body.count("'") < body.count('"'):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    """The text where it needs no escapes, as nearly all texts do; else nothing."""
    return text if text.isprintable() and "\\" not in text else ""


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


def docstring(text: str, indent: int) -> str:
    """The text between the quotes of a docstring that stands `indent` columns deep.

    What it says is what a reader of `__doc__` gets, but for blanks at the ends of lines.
    """
    line = text.strip(" ")
    if _plain(line) and '"' not in line:
        return line
    lines = [line.rstrip() for line in _dedented(text).split("\n")]
    body = "\n".join(
        [lines[0], *(" " * indent + line if line else "" for line in lines[1:])]
    )
    escaped = "\n".join(
        _plain(line) or "".join(map(_escaped, line)) for line in body.split("\n")
    )
    escaped = escaped.replace('"""', '\\"\\"\\"').strip("\n")
    if escaped.startswith('"'):
        escaped = f" {escaped}"
    return escaped + f"\n{' ' * indent}" if "\n" in escaped else _closed(escaped)


def _closed(line: str) -> str:
    return f"{line} " if line.endswith('"') else line


def _dedented(text: str) -> str:
    """The text without the indentation that all its lines but the first have in common."""
    lines = (
        text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).strip().split("\n")
    )
    depths = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()]
    depth = min(depths, default=0)
    return "\n".join([lines[0], *(line[depth:] for line in lines[1:])])
