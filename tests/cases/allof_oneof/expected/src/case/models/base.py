"""Model Base and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Base(Model):
    amount: int
