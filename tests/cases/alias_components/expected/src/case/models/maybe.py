"""Model Maybe and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

Maybe: TypeAlias = str | None
