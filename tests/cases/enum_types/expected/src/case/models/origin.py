"""Model Origin and what belongs to it."""

from __future__ import annotations

from typing import Any, TypeAlias

Origin: TypeAlias = list[Any] | dict[str, Any]
