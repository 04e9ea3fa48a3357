"""Model BStatus and what belongs to it."""

from __future__ import annotations

from ..types import Model


class BStatus(Model):
    b: str | None = None
