"""Model Job and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Job(Model):
    id: str
