"""One extension as a row: its keys, each with the parser of its value.

A parser takes the JSON value under a key, and returns `None` for a value of another shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

Value = TypeVar("Value")

HolderType = Literal[
    "root",
    "tag",
    "path item",
    "operation",
    "parameter",
    "request body",
    "media type",
    "response",
    "webhook",
    "schema",
    "property",
    "XML object",
]
"""The objects of a description in which an extension may stand."""


@dataclass(frozen=True, slots=True)
class Extension(Generic[Value]):
    """One extension under the keys of all vendors that mean it.

    Attributes:
        keys: each key with the parser of its value, the key that wins first. A key may lead
            into its value: `x-ms-enum/name`. A parser returns `None` for a value of another shape.
        holder_types: the objects in which it may stand.
        sets: what of the SDK it sets, as a noun.
        summary: what the value is, in one sentence.
        instead: what the SDK has instead, for an extension that is known and not honoured;
            empty for one that is honoured.
        heads: the keys of an object without the paths that lead into their values.
    """

    keys: Mapping[str, Callable[[Any], Value | None]]
    holder_types: tuple[HolderType, ...]
    sets: str
    summary: str
    instead: str = ""
    heads: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        heads = frozenset(key.partition("/")[0] for key in self.keys)
        object.__setattr__(self, "heads", heads)

    @property
    def key(self) -> str:
        """The key that wins."""
        return next(iter(self.keys))

    def read_all(self, holder: object) -> Iterator[Value]:
        """The values in a JSON object, that of the key that wins first.

        `holder` is the object in which the keys stand; of any other value nothing is read.
        """
        if not self.is_in(holder) or not isinstance(holder, dict):
            return
        for key, parse in self.keys.items():
            head, _, member = key.partition("/")
            value = holder.get(head)
            if member:
                value = value.get(member) if isinstance(value, dict) else None
            if value is not None and (parsed := parse(value)) is not None:
                yield parsed

    def read(self, holder: object) -> Value | None:
        """The value in a JSON object, of the key that wins; `None` without any."""
        # Nearly all objects have no extension: a generator for each would cost a tenth of building.
        return next(self.read_all(holder), None) if self.is_in(holder) else None

    def is_in(self, holder: object) -> bool:
        """True if a JSON object has one of the keys."""
        return isinstance(holder, dict) and not self.heads.isdisjoint(holder)


def parse_string(value: object) -> str | None:
    """A string that is not empty; a number or boolean as it is spelled in JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) or None if isinstance(value, str | int | float) else None


def parse_true(value: object) -> bool | None:
    """`True`; `None` for everything else."""
    return True if value is True else None


def parse_integer(value: object) -> int | None:
    """A number without a fraction."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    is_integer = isinstance(value, int) or value.is_integer()
    return int(value) if is_integer else None


def parse_object(value: object) -> dict[str, Any] | None:
    return value if isinstance(value, dict) else None


def parse_array(value: object) -> list[Any] | None:
    return value if isinstance(value, list) else None


def parse_objects(value: object) -> list[dict[str, Any]] | None:
    """The objects of an array."""
    if not isinstance(value, list):
        return None
    return [each for each in value if isinstance(each, dict)]


def parse_array_or_object(value: object) -> list[Any] | dict[str, Any] | None:
    return value if isinstance(value, list | dict) else None


def parse_any_value(value: object) -> object:
    return value


def parse_dotted_path(value: object) -> tuple[str, ...] | None:
    """`chat.messages`; the empty string is the empty path."""
    if not isinstance(value, str):
        return None
    return tuple(part for part in value.split(".") if part)


def parse_path(value: object) -> tuple[str, ...] | None:
    """One name, or a list of names."""
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list) else None


def parse_allows_unknown(value: object) -> bool | None:
    """`True` for `allow`, `False` for any other string that is not empty."""
    string = parse_string(value)
    return None if string is None else string == "allow"


def parse_is_any(value: object) -> bool | None:
    return parse_true(value == "any")
