"""Model Pet and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Species(Model):
    name: str | None = None


class Pet(Model):
    kind: Species | None = None
