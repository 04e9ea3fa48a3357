"""Model Size and what belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Size: TypeAlias = Literal["small", "large", "SMALL", "Small"]
