"""Model Error and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Error(Model):
    message: str
    kind: str | None = None
