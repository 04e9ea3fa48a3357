"""The base of frozen values that are fast to declare.

Declaring a `dataclass` compiles code for each class, which would take most of the start time of a client.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias, dataclass_transform

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""An empty mapping, the default value of fields."""

JSON = "application/json"

LazyType: TypeAlias = Callable[[], Any]
"""A callable that returns a type. It is called once, at the first call of an operation, which imports the type."""


@dataclass_transform(frozen_default=True)
class Value:
    """The base of values whose annotations are their fields, as in frozen dataclasses.

    Attributes of the class are the defaults. Creating a value takes longer than creating a dataclass, so it
    is meant for values that are created once and read often. Raises `TypeError` for unknown or missing
    arguments.
    """

    _fields: Any = ()
    _names: Any = frozenset()
    _needed: Any = frozenset()

    def __init_subclass__(cls, init: bool = True) -> None:
        """`init=False` means for type checkers that a class has the constructor of its base."""
        super().__init_subclass__()
        own = cls.__dict__.get("__annotations__", ())
        cls._fields = tuple(dict.fromkeys((*cls._fields, *own)))
        cls._names = frozenset(cls._fields)
        cls._needed = {name for name in cls._fields if not hasattr(cls, name)}

    def __init__(self, *values: Any, **named: Any) -> None:
        given = dict(zip(self._fields, values))
        given.update(named)
        is_double = len(given) < len(values) + len(named)
        is_strange = named and not named.keys() <= self._names
        if is_double or is_strange or not self._needed <= given.keys():
            taken = ", ".join(self._fields)
            raise TypeError(f"{type(self).__name__} takes {taken}; given {given!r}")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to {name!r} of {type(self).__name__}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"cannot delete {name!r} of {type(self).__name__}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Value) or type(other) is not type(self):
            return False
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        pairs = zip(self._fields, self._values())
        fields = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__name__}({fields})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._fields)
