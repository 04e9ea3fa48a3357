"""Model Exception and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Exception(Model):
    x: str | None = None
