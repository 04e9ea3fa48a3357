"""Model SharedGetResponseBody and what belongs to it."""

from __future__ import annotations

from ..types import Model


class SharedGetResponseBody(Model):
    name: str | None = None
