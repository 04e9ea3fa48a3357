"""Model ModelModel and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ModelModel(Model):
    f: str | None = None
