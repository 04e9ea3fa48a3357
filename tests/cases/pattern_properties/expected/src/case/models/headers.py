"""Model Headers and what belongs to it."""

from __future__ import annotations

from typing import Any

from ..types import OpenModel


class Headers(OpenModel):
    known: str | None = None
    counts: dict[str, Any] | None = None
