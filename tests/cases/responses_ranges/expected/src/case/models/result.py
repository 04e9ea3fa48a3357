"""Model Result and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Result(Model):
    value: int
