"""Keeps "not given" apart from `None`, which on the wire is `null`."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, Union

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

T = TypeVar("T")


class Unset(Enum):
    """The type of `UNSET`; an enum, so that type checkers narrow `value is UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)


UNSET: Literal[Unset.UNSET] = Unset.UNSET
"""An argument or a property that was not given: it is not sent at all."""

OptionalNullable: TypeAlias = Union[T, None, Unset]
"""A value, `None` (sent as `null`) or `UNSET` (not sent)."""
