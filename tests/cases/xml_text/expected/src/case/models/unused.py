"""Models that no operation uses."""

from typing import TypeAlias

Bill: TypeAlias = str
