"""Models of the operation getThings."""

from typing import Any, Literal, TypeAlias

Level: TypeAlias = Literal[1, 2, 3]
"""How loud"""

Origin: TypeAlias = list[Any] | dict[str, Any]
