"""Model Problem and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Problem(Model):
    message: str | None = None
