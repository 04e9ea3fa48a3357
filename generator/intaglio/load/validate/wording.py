"""Names of types and values in messages."""

from __future__ import annotations

from collections.abc import Sequence

_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "a string",
    "boolean": "a boolean",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}
_LONGEST = 160
"""Characters of a message: those of a validator may quote a whole value."""


def describe_value(value: object) -> str:
    """The type of a value, as in `'info' is a list`; numbers and booleans themselves."""
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return f"the boolean {str(value).lower()}"
        case int() | float():
            return f"the number {value}"
        case _:
            return "a string"


def list_types(types: str | Sequence[str]) -> str:
    """The names of JSON Schema types, as in `a string or a list`."""
    names = [types] if isinstance(types, str) else types
    return " or ".join(_TYPES.get(each, each) for each in names)


def name_key(key: str | int) -> str:
    """The name of the value of a key, as in `'title'`, or of an index, as in `item 3`."""
    return f"item {key}" if isinstance(key, int) else repr(key)


def list_keys(keys: Sequence[str]) -> str:
    """Quoted keys, as in `keys 'a', 'b'`."""
    noun = "key" if len(keys) == 1 else "keys"
    return shorten(f"{noun} {', '.join(repr(key) for key in keys)}")


def shorten(message: str) -> str:
    """A message on one line, cut after 160 characters."""
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."
