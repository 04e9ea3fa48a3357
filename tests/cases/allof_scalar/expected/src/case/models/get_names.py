"""Models of the operation getNames."""

from typing import Literal, TypeAlias

Size: TypeAlias = Literal["small", "large"]
