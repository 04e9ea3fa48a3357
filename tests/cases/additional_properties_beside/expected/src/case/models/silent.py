"""Model Silent and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Silent(Model):
    id: str | None = None
