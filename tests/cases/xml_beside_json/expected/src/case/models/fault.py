"""Model Fault and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Fault(Model):
    reason: str | None = None
