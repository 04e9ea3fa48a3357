"""Model NotFound and what belongs to it."""

from __future__ import annotations

from ..types import Model


class NotFound(Model):
    message: str
    status_code: int | None = None
