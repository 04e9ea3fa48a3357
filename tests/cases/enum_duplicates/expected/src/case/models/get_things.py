"""Models of the operation getThings."""

from typing import Literal, TypeAlias

Size: TypeAlias = Literal["small", "large", "SMALL", "Small"]
