"""Model AStatus and what belongs to it."""

from __future__ import annotations

from ..types import Model


class AStatus(Model):
    a: str | None = None
