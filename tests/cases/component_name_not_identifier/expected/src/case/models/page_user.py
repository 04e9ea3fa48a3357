"""Model PageUser and what belongs to it."""

from __future__ import annotations

from ..types import Model


class PageUser(Model):
    c: str | None = None
