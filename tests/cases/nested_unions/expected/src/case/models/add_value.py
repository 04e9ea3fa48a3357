"""Models of the operation addValue."""

from typing import TypeAlias

from typing_extensions import TypeAliasType

Scalar: TypeAlias = str | float

Value = TypeAliasType("Value", "Scalar | bool | str | list[Value] | None")
