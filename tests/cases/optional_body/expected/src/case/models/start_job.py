"""Models of the operation startJob."""

from __future__ import annotations

from ..types import Model


class StartJobRequestBody(Model):
    name: str
    priority: int = 1
