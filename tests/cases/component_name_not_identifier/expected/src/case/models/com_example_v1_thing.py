"""Model ComExampleV1Thing and what belongs to it."""

from __future__ import annotations

from ..types import Model


class ComExampleV1Thing(Model):
    a: str | None = None
