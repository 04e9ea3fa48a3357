"""Model Thing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ThingRequestBody(Model):
    name: str | None = None


class Thing(Model):
    id: str | None = None
