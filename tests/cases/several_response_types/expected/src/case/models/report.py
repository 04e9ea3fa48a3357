"""Model Report and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Report(Model):
    rows: int | None = None
