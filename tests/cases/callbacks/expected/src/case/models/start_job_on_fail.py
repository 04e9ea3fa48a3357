"""Model StartJobOnFailRequestBody and what belongs to it."""

from __future__ import annotations

from ..types import Model


class StartJobOnFailRequestBody(Model):
    error: str | None = None
