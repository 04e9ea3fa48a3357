"""Model Status and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Status(Model):
    c: str | None = None
