"""Text of the description inside of the quotes of a docstring."""

from __future__ import annotations

from intaglio.python.types.literals import escape


def docstring(text: str, indent: int) -> str:
    """All of the text between the quotes of a docstring.

    A reader of `__doc__` gets the text as it was written, but for blanks at the ends of lines.

    Args:
        indent: the column of the quotes.
    """
    body = docstring_part(text, indent)
    if "\n" in body:
        return f"{body}\n{' ' * indent}"
    return f"{body} " if body.endswith('"') else body


def docstring_part(text: str, indent: int) -> str:
    """A part of a docstring, which cannot end it; the caller writes a line break behind it.

    Args:
        indent: the column of the further lines of the part.
    """
    line = text.strip(" ")
    if line.isprintable() and not {'"', "\\"} & {*line}:
        return line
    first, *others = (each.rstrip() for each in _dedent(text).split("\n"))
    margin = " " * indent
    lines = [first, *(margin + each if each else "" for each in others)]
    escaped = "\n".join(map(escape, lines)).replace('"""', '\\"\\"\\"').strip("\n")
    return f" {escaped}" if escaped.startswith('"') else escaped


def _dedent(text: str) -> str:
    """The text without the indentation that all lines but the first have in common."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).strip()
    first, *others = plain.split("\n")
    depths = [len(line) - len(line.lstrip(" ")) for line in others if line.strip()]
    depth = min(depths, default=0)
    return "\n".join([first, *(line[depth:] for line in others)])
