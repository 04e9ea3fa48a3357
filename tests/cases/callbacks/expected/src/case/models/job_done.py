"""Model JobDone and what belongs to it."""

from __future__ import annotations

from ..types import Model


class JobDone(Model):
    id: str
