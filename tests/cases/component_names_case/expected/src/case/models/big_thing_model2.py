"""Model BigThingModel2 and what belongs to it."""

from __future__ import annotations

from ..types import Model


class BigThingModel2(Model):
    e: str | None = None
