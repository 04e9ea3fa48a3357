"""Model THING and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Thing(Model):
    a: str | None = None


class THING(Model):
    c: str | None = None
