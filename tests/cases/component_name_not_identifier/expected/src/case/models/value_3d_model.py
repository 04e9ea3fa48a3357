"""Model Model3dModel and what belongs to it."""

from __future__ import annotations

from ..types import Model


class Model3dModel(Model):
    b: str | None = None
