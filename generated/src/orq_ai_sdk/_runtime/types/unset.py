"""`UNSET` stands for "not given"; `None` is sent as `null`."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, Union

from ..public_module import set_public_module

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

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from pydantic_core import PydanticOmit

        raise PydanticOmit  # `UNSET` is not sent, so a union has no choice for it


set_public_module(__name__, "types", Unset)

UNSET: Literal[Unset.UNSET] = Unset.UNSET
"""The value of an argument or a property that is not sent."""

OptionalNullable: TypeAlias = Union[T, None, Unset]
"""A value, `None` (sent as `null`) or `UNSET` (not sent)."""
