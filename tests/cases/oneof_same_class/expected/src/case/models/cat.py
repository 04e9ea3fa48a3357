"""Model Cat and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Cat(Model):
    kind: str
