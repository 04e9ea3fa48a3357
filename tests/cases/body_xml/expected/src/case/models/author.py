"""Model Author and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Author(Model):
    name: str | None = None
