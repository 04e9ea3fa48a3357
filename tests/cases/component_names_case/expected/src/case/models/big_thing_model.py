"""Model BigThingModel and what belongs to it."""

from __future__ import annotations

from ..types import Model


class BigThingModel(Model):
    d: str | None = None
