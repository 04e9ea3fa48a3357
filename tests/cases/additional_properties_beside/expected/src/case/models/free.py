"""Model Free and what belongs to it."""

from __future__ import annotations

from ..types import OpenModel


class Free(OpenModel):
    id: str | None = None
