"""Model Pet and what belongs to it."""

from __future__ import annotations

from ..types import Model
from .owner import Owner


class Pet(Model):
    name: str | None = None
    owner: Owner | None = None
    friend: Pet | None = None
