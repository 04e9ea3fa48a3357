"""Model Headers and what belongs to it."""

from __future__ import annotations

from ..types import OpenModel


class Headers(OpenModel):
    known: str | None = None
    counts: dict[str, int | str] | None = None
