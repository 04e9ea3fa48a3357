"""Model BigThing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class BigThing(Model):
    f: str | None = None
