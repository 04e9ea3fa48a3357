"""Model Value and what belongs to it."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from .scalar import Scalar

Value = TypeAliasType("Value", "Scalar | bool | str | list[Value] | None")
