"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Literal

from ..types import Model


class Pet(Model):
    id: int
    name: str | None
    status: Literal["here", "gone"] = "here"
    friend: Pet | None = None
