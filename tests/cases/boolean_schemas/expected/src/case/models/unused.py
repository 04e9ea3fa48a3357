"""Models that no operation uses."""

from typing import Any, TypeAlias

Everything: TypeAlias = Any
